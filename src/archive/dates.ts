import { formats } from '../interface/formats.ts';

/** @returns a date of the front matter in words, in an element with the date for machines. */
export function toDateHtml(dated: string): string {
  return `<time datetime="${dated}">${formats.formatDate(dated)}</time>`;
}

/** @returns the year of a date of the front matter. */
export function toYear(dated: string): string {
  return dated.slice(0, 4);
}
