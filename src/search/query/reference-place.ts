import { readPassageNumbers, type PassageNumbers } from '../../words/passage-numbers.ts';
import { readSectionNumber, type SectionNumber } from './section-number.ts';

/** A place in a document that a reader typed. */
export type ReferencePlace =
  | ({ kind: 'passages' } & PassageNumbers)
  | { kind: 'section'; number: SectionNumber }
  | { kind: 'id'; id: string };

/**
 * @param text a part of a query, after `normaliseQuery`, in lower case
 * @returns the place that the text names; undefined if it names no place
 */
export function readPlace(text: string): ReferencePlace | undefined {
  const passages = readPassageNumbers(text);
  if (passages) return { kind: 'passages', ...passages };
  const [, id] = /^# ?(\S+)$/u.exec(text) ?? [];
  if (id !== undefined) return { kind: 'id', id };
  const number = readSectionNumber(text);
  return number && { kind: 'section', number };
}
