/** Dates, numbers, lists and names of languages. */
import { toDateFormat } from '../date-format.ts';

/** Writes a date of the front matter: `2001`, `October 2001`, `about 2001` or `1998 – 2001`. */
export const formatDate = toDateFormat('en-GB', (date) => `about ${date}`, ' – ');

export const formatNumber = (number: number) => number.toLocaleString('en');

/** Joins names with a separator for lists of facts. */
export const joinNames = (names: readonly string[]) => names.join(', ');

/** @returns a label with its value */
export const label = (name: string, value: string) => `${name}: ${value}`;
