import type { OutlineSection } from './outline.ts';

/** One part of a printed number: `2`, `a`, `iv`, `二`. */
const PART = String.raw`(?:\d{1,3}|[ivxlc]+|[一二三四五六七八九十]+|[a-z])`;

/** The words for a section that may come before its number. */
const WORD = String.raw`(?:section|sect?|chapter|part|article|annex|appendix)`;

/**
 * The number at the start of a heading: `(1)`, `2.`, `a)`, `IV.`, `2.3`, `Article 5`, `第二章`, `一、`. Digits need no mark
 * after them (`2 Aims`). Letters need one, because they may be a word (`A New Topic`).
 */
const HEADING_NUMBERS = [
  new RegExp(String.raw`^\((${PART})\)`, 'u'),
  new RegExp(String.raw`^${WORD} (${PART})(?![\p{L}\p{N}])`, 'u'),
  new RegExp(String.raw`^(\d{1,3}(?:\.(?:\d{1,3}|[a-z]))+)[.):]?(?: |$)`, 'u'),
  new RegExp(String.raw`^(${PART})[.):](?: |$)`, 'u'),
  /^(\d{1,2}) /u,
  /^第?(\d{1,3}|[一二三四五六七八九十]+)[章条節項部、]/u,
  /^([一二三四五六七八九十]+) /u,
];

/** A typed number: `2(3)`, `2.3`, `1(1)a`, `II`, with or without a word for a section before it. */
const TYPED = new RegExp(
  String.raw`^(?:(${WORD}|§+)[. ]*)?(\(?${PART}\)?(?: ?\(${PART}\)|\.${PART}|(?<=[\d)]) ?[a-z])*)[.)]?$`,
  'u',
);

/** The number of a section, as a reader types it. */
export interface SectionNumber {
  /** Its parts, the outermost first: `2` and `3` for `2(3)`. */
  parts: string[];
  /** How it is typed: after a word (`section 2`), with brackets (`2(3)`) or without both (`2.3`). */
  form: 'word' | 'brackets' | 'bare';
  typed: string;
}

/**
 * @returns the number of a section, if the text is such a number. Without a word before it, `2` or `(3)` may mean
 *   anything
 */
export function readSectionNumber(text: string): SectionNumber | undefined {
  const [, word, typed] = TYPED.exec(text) ?? [];
  if (typed === undefined) return undefined;
  const parts = listParts(typed);
  if (word !== undefined) return { parts, form: 'word', typed };
  return parts.length < 2 ? undefined : { parts, form: typed.includes('(') ? 'brackets' : 'bare', typed };
}

/**
 * @returns the ids of the sections with this number. If there are none, the sections whose number ends with it, because
 *   readers may leave out the outer numbers
 */
export function findSectionsByNumber(sections: OutlineSection[], { parts }: SectionNumber): string[] {
  const numbered = sections.map(({ id, ...section }) => ({ id, own: listOwnParts(section) }));
  const ending = numbered.filter(({ own }) => isSame(own.slice(-parts.length), parts));
  const whole = ending.filter(({ own }) => own.length === parts.length);
  return (whole.length > 0 ? whole : ending).map(({ id }) => id);
}

/** @returns the printed numbers of the headings above and of the heading itself; empty if the heading has no number */
function listOwnParts({ path, heading }: Pick<OutlineSection, 'path' | 'heading'>): string[] {
  const numbers = [...path, heading].map(readHeadingNumber);
  if (numbers.at(-1)?.length === 0) return [];
  return numbers.reduce((above, own) =>
    // If `2.3` is below `2`, it repeats the number above it.
    own.length > above.length && isSame(own.slice(0, above.length), above) ? own : [...above, ...own],
  );
}

function readHeadingNumber(heading: string): string[] {
  const text = heading.normalize('NFKC').toLowerCase();
  const number = HEADING_NUMBERS.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  return number === undefined ? [] : listParts(number);
}

function listParts(number: string): string[] {
  return number.match(/\d+|[a-z]+|[一-龠]+/gu)?.map((part) => part.replace(/^0+(?=\d)/u, '')) ?? [];
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}
