/** A string of a PDF page, as PDF.js gives it. */
export interface PdfString {
  str: string;
  /** The last two values are its left and its lower end, in points. */
  transform: unknown[];
  /** Both in points. The height is that of its letters. */
  width: number;
  height: number;
  hasEOL: boolean;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What is read from left to right inside a line of a right-to-left script. */
const LEFT_TO_RIGHT = /[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Marks between two digits or Latin letters are read from left to right, too: `3.5`. */
const BETWEEN = /^[\s.,:/\-–]$/u;

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'];
const MIRRORED = new Map(
  PAIRS.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]),
);

/** In Arabic, `ا` alone is no word. PDF.js writes `جدول ا` for `جدولا` if the file has `لا` as one sign. */
const LONE_ALEF = /(?<=ل) (?=[اأإآ](?:\s|$))/gu;

/** Forms of letters by their place in a word. They are the same letters. */
const FORMS = /[\ufb1d-\ufdff\ufe70-\ufefc]+/gu;

/**
 * Some programs write each letter of a right-to-left script by itself, in the order of the page: from left to right. This
 * puts such letters in the order in which they are read. Other strings keep their order.
 *
 * @param items the strings of a page, in the order of the file
 * @returns the strings in the order of reading
 */
export function toReadingOrder<Item extends PdfString>(items: readonly Item[]): Item[] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    const line = lines.at(-1) ?? [];
    const [before] = line.slice(-1);
    if (before && isOtherLine(before, item)) lines.push([item]);
    else line.push(item);
    if (item.hasEOL) lines.push([]);
  }
  return lines.flatMap(turnLine);
}

function isOtherLine(before: PdfString, item: PdfString): boolean {
  // A letter with a mark above it can be some points higher.
  return item.str.trim() !== '' && Math.abs(getBottom(item) - getBottom(before)) > item.height / 2;
}

function turnLine<Item extends PdfString>(line: Item[]): Item[] {
  const letters = line.filter(({ str }) => RIGHT_TO_LEFT.test(str));
  const steps = letters.slice(1).map((item, index) => getLeft(item) - getLeft(letters[index] ?? item));
  const rising = steps.filter((step) => step > 0).length;
  const words =
    letters.length === 0 ? line : line.filter((item, at) => !isFalseSpace(item, line[at - 1], line[at + 1]));
  const plain = words.map((item) => ({ ...item, str: item.str.replaceAll(FORMS, toLetters) }));
  if (rising <= steps.length / 2) return plain;
  const end = plain.some(({ hasEOL }) => hasEOL);
  const whole = plain.map((item) => ({ ...item, str: item.str.replaceAll(LONE_ALEF, '') }));
  const turned = joinMarks(turnRuns(whole.toReversed().map(mirror)));
  return turned.map((item, index) => ({ ...item, hasEOL: end && index === turned.length - 1 }));
}

/** PDF.js puts a space between the two letters of `لا` if the file writes them as one sign, though they touch. */
function isFalseSpace(item: PdfString, before: PdfString | undefined, after: PdfString | undefined): boolean {
  if (item.str !== ' ' || item.hasEOL || !before || !after) return false;
  return Math.abs(getLeft(after) - getLeft(before) - before.width) < after.height / 20;
}

/** A bracket that opens on the page at the left closes in the order of reading. */
function mirror<Item extends PdfString>(item: Item): Item {
  return { ...item, str: item.str.replaceAll(/[()[\]{}<>«»‹›]/gu, (sign) => MIRRORED.get(sign) ?? sign) };
}

/** A mark without a letter belongs to the letter before it. The file can have a space between the two. */
function joinMarks<Item extends PdfString>(line: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of line) {
    if (!/^\s*\p{M}+\s*$/u.test(item.str)) {
      joined.push(item);
      continue;
    }
    const at = joined.findLastIndex(({ str }) => str.trim() !== '') + 1;
    joined.splice(at, 0, { ...item, str: item.str.trim() });
  }
  return joined;
}

/** Turns the digits and Latin letters of a reversed line back. */
function turnRuns<Item extends PdfString>(line: Item[]): Item[] {
  const turned: Item[] = [];
  for (let index = 0; index < line.length;) {
    let end = index;
    for (let at = index; at < line.length; at += 1) {
      const { str = '' } = line[at] ?? {};
      if (LEFT_TO_RIGHT.test(str)) end = at + 1;
      else if (at === index || !BETWEEN.test(str)) break;
    }
    if (end === index) end += 1;
    turned.push(...line.slice(index, end).reverse());
    index = end;
  }
  return turned;
}

function toLetters(forms: string): string {
  return forms.normalize('NFKC');
}

function getLeft({ transform }: PdfString): number {
  return Number(transform[4]);
}

function getBottom({ transform }: PdfString): number {
  return Number(transform[5]);
}
