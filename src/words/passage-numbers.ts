/** A range of passages by their numbers. The end is inclusive. */
export interface PassageRange {
  first: number;
  last: number;
}

/** Passages that a reader typed. */
export interface PassageNumbers {
  ranges: PassageRange[];
  /** Whether the reader typed only `p` and a number. `p5` may also be a word. */
  isBare: boolean;
}

const MARK = String.raw`(?:¶+|pp?|par(?:a|agraph)?s?|passages?)\.?`;
const NUMBER = String.raw`(?:(?:¶|p\.?) ?)?0*\d{1,6}`;
const RANGE = String.raw`${NUMBER}(?: ?(?:-|to) ?${NUMBER})?`;

/** `¶5`, `p5`, `para. 5`, `#p5`, `¶¶ 5-7`, `paras 5, 7 and 9-11`. */
const PASSAGES = new RegExp(
  String.raw`^(#? ?${MARK}) ?(${RANGE}(?:(?: ?[,;&] ?(?:and )?| and )${RANGE})*)$`,
  'u',
);

/**
 * @param text in lower case, with plain hyphens
 * @returns the passages that the text names by their numbers; undefined if it names none
 */
export function readPassageNumbers(text: string): PassageNumbers | undefined {
  const [, mark, list] = PASSAGES.exec(text) ?? [];
  return list === undefined ? undefined : { ranges: readRanges(list), isBare: mark === 'p' };
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
