import { readHanNumber } from '../../words/han-numbers.ts';
import type { OutlineSection } from './outline.ts';

/** One part of a printed number: `2`, `a`, `iv`, `二`. */
const PART = String.raw`(?:\d{1,3}|[ivxlc]+|[一二三四五六七八九十]+|[a-z])`;

/** The words for a section that may come before its number. */
const WORD = String.raw`(?:section|sect?|chapter|part|article|art|annex|appendix)`;

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
  /** How the reader typed it: after a word (`section 2`), with brackets (`2(3)`), or with neither (`2.3`). */
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
  const findEnding = (isSamePart?: (one: string, other: string) => boolean) =>
    numbered.filter(({ own }) => isSame(own.slice(-parts.length), parts, isSamePart));
  const printed = findEnding();
  const ending = printed.length > 0 ? printed : findEnding((one, other) => toValue(one) === toValue(other));
  const whole = ending.filter(({ own }) => own.length === parts.length);
  return (whole.length > 0 ? whole : ending).map(({ id }) => id);
}

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/u;

/** @returns the value of a Roman or Chinese number: `2` for `ii` and `二`. Any other part as it is */
function toValue(part: string): string {
  const [, tens = '', ones = ''] = ROMAN.exec(part) ?? [];
  if (tens + ones === '') return String(readHanNumber(part) ?? part);
  return String(
    tens.length * 10 + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(ones),
  );
}

/**
 * Finds a provision below a section: `5(2)(a)` is the item `(a)` below the item `2.` of article 5.
 *
 * @returns the id of the passage, or of the section if the words are not loaded; empty if there is none
 */
export function findProvision(sections: OutlineSection[], number: SectionNumber): string[] {
  for (let count = number.parts.length - 1; count > 0; count -= 1) {
    const ids = findSectionsByNumber(sections, { ...number, parts: number.parts.slice(0, count) });
    const section = sections.find(({ id }) => id === ids[0]);
    if (section === undefined || ids.length !== 1) continue;
    if (section.passages.some(({ text }) => text === undefined)) return ids;
    return findItem(section.passages, number.parts.slice(count));
  }
  return [];
}

/** @returns the id of the item with these printed numbers, the outermost first */
function findItem(passages: OutlineSection['passages'], parts: readonly string[]): string[] {
  const markers = passages.map(({ text = '' }) => readMarker(text));
  let from = 0;
  let end = markers.length;
  for (const part of parts) {
    const at = markers.slice(from, end).indexOf(part);
    if (at === -1) return [];
    from += at + 1;
    const next = markers.indexOf(/^\d+$/u.test(part) ? String(Number(part) + 1) : '\0', from);
    if (next !== -1 && next < end) end = next;
  }
  return [passages[from - 1]?.id ?? ''];
}

/** @returns the printed number with which a passage begins, without its signs: `a` for `(a)` */
function readMarker(text: string): string {
  const [first = ''] = text.normalize('NFKC').toLowerCase().split(' ', 1);
  return first.replaceAll(/^\(|[.):]+$/gu, '');
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

function isSame(
  one: string[],
  other: string[],
  isSamePart = (part: string, otherPart: string) => part === otherPart,
): boolean {
  return one.length === other.length && one.every((part, index) => isSamePart(part, other[index] ?? ''));
}
