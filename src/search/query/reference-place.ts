import { toNumeral } from '../../words/numbers.ts';
import { readPassageNumbers, type PassageNumbers } from '../../words/passage-numbers.ts';
import { readSectionNumber, type SectionNumber } from './section-number.ts';

/** A place in a document that a reader typed. */
export type ReferencePlace =
  | ({ kind: 'passages' } & PassageNumbers)
  | { kind: 'section'; number: SectionNumber }
  | { kind: 'id'; id: string };

/** The number of a document’s last passage, which depends on the document. */
export const LAST = Infinity;

/** `last paragraph`, `the 12th passage`. */
const COUNTED = /^(?:the )?(\S+) (?:par(?:a|agraph)|passage)$/u;

/**
 * @param text a part of a query, after `normaliseQuery`, in lower case
 * @returns the place that the text names; undefined if it names no place
 */
export function readPlace(text: string): ReferencePlace | undefined {
  const passages = readPassageNumbers(text);
  if (passages) return { kind: 'passages', ...passages };
  const [, count = ''] = COUNTED.exec(text) ?? [];
  const counted = readCount(count);
  if (counted !== undefined)
    return { kind: 'passages', ranges: [{ first: counted, last: counted }], isBare: false };
  const [, id] = /^# ?(\S+)$/u.exec(text) ?? [];
  if (id !== undefined) return { kind: 'id', id };
  const number = readSectionNumber(text);
  return number && { kind: 'section', number };
}

/** @returns the number of a passage, or `LAST`; undefined if the word does not count passages */
function readCount(word: string): number | undefined {
  if (/^(?:last|final|closing)$/u.test(word)) return LAST;
  if (word === 'opening') return 1;
  const [, digits] = /^0*(\d{1,6})(?:st|nd|rd|th)$/u.exec(toNumeral(word) ?? word) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
