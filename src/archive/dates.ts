import { formats } from '../interface/formats.ts';
import { longLists } from '../interface/long-lists.ts';

/** @returns a date of the front matter in words, in an element with the date for machines. */
export function toDateHtml(dated: string): string {
  return `<time datetime="${dated}">${formats.formatDate(dated)}</time>`;
}

/** @returns the decade of a year: `2000–2009` for `2003` */
export function toDecade(year: string): string {
  const start = year.slice(0, -1);
  return longLists.decade(`${start}0`, `${start}9`);
}

/** @returns the year of a date of the front matter. */
export function toYear(dated: string): string {
  return dated.slice(0, 4);
}
