/** Dates, numbers, lists and names of languages. */
import { toDateFormat } from '../date-format.ts';

/** Writes a date of the front matter: `2001`, `October 2001` or `23 September 2000`. */
export const formatDate = toDateFormat('en-GB');

export function formatNumber(number: number): string {
  return number.toLocaleString('en');
}

/** Joins names with a separator for lists of facts. */
export function joinNames(names: readonly string[]): string {
  return names.join(', ');
}

/** @returns a label and what belongs to it */
export function label(name: string, value: string): string {
  return `${name}: ${value}`;
}
