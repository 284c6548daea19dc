/** What an address or a query says about a place that a text does not have. */
import { quote } from './quotes.ts';

/** Names of places, in the middle of a sentence. */
export const line = (number: number | string) => `line ${number}`;
/** @param number the number that a reader typed: `2(3)` */
export const numberedSection = (number: string) => `section ${number}`;
/** @param id the id with its sign: `#privacy` */
export const sectionById = (id: string) => `section ${quote(id)}`;

/**
 * @param place a name from above, or `¶ 9`
 * @param lastPassage the number of the last passage; undefined if the reader did not ask for a passage
 */
export const missing = (shortTitle: string, place: string, lastPassage?: number) =>
  `“${shortTitle}” has no ${place}${lastPassage === undefined ? '' : `. Its last paragraph is ¶\u00A0${lastPassage}`}.`;
