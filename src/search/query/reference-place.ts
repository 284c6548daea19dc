import { readSectionNumber, type SectionNumber } from './section-number.ts';

/** A range of passages by their numbers. The end is inclusive. */
export interface PassageRange {
  first: number;
  last: number;
}

/** A place in a document, as a reader types it. */
export type ReferencePlace =
  | {
      kind: 'passages';
      ranges: PassageRange[];
      /** Whether `p` is all that says so. `p5` may also be a word. */
      isBare: boolean;
    }
  | { kind: 'section'; number: SectionNumber }
  | { kind: 'id'; id: string };

const MARK = String.raw`(?:¶+|pp?|par(?:a|agraph)?s?|passages?)\.?`;
const NUMBER = String.raw`(?:(?:¶|p\.?) ?)?0*\d{1,6}`;
const RANGE = String.raw`${NUMBER}(?: ?(?:-|to) ?${NUMBER})?`;

/** `¶5`, `p5`, `para. 5`, `#p5`, `¶¶ 5-7`, `paras 5, 7 and 9-11`. */
const PASSAGES = new RegExp(
  String.raw`^(#? ?${MARK}) ?(${RANGE}(?:(?: ?[,;&] ?(?:and )?| and )${RANGE})*)$`,
  'u',
);

/**
 * @param text a part of a query, after `normaliseQuery`, in lower case
 * @returns the place that it names; undefined if it is anything else
 */
export function readPlace(text: string): ReferencePlace | undefined {
  const [, mark, list] = PASSAGES.exec(text) ?? [];
  if (list !== undefined) return { kind: 'passages', ranges: readRanges(list), isBare: mark === 'p' };
  const [, id] = /^# ?(\S+)$/u.exec(text) ?? [];
  if (id !== undefined) return { kind: 'id', id };
  const number = readSectionNumber(text);
  return number && { kind: 'section', number };
}

function readRanges(list: string): PassageRange[] {
  return list.split(/[,;&]|and/u).flatMap((item) => {
    const [first, last = first] = item.match(/\d+/gu) ?? [];
    return first === undefined || last === undefined ? [] : [toRange(first, last)];
  });
}

/** In `125-7`, the end is 127. */
function toRange(first: string, last: string): PassageRange {
  const isShort = Number(last) < Number(first) && last.length < first.length;
  const ends = [first, isShort ? first.slice(0, -last.length) + last : last].map(Number);
  return { first: Math.min(...ends), last: Math.max(...ends) };
}
