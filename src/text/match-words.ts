import { beginsUnspaced, endsUnspaced } from '../words/line-ends.ts';
import type { WrittenWord } from './inline.ts';
import type { SourceWord } from './source.ts';

/** How a word of the text was found in the source. */
export interface WordMatch {
  /** How many words of the source are this word. */
  count: number;
  /** If a line end of the source divides the word: the hyphens that the text drops, and the words that it joins. */
  join: 'hyphen' | 'declared' | undefined;
}

const SUPERSCRIPTS = new Map(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit) => [String(digit), sign]));

/** Signs that a printer may put at the end of a line where it divides a word. */
const HYPHEN = /[-\u2010]$/u;

/**
 * @param words the words of the source that are part of the text
 * @param at the position from which the word must be found
 * @returns undefined if the source has another word there
 */
export function matchWord(
  { word, notes = [] }: WrittenWord,
  words: readonly SourceWord[],
  at: number,
): WordMatch | undefined {
  if (notes.length === 0) return matchPrinted(word, words, at);
  for (const format of NOTE_FORMATS)
    for (const printed of listPrintings(word, notes, format)) {
      const whole = matchAll(printed, words, at);
      if (whole) return whole;
    }
  return undefined;
}

/** A word with more notes has each of its signs right after it, or each after a space. */
const LIMIT_MIXED_NOTES = 6;

/**
 * Each sign of a note follows its word directly or after a space, as in `laws56`, `laws 56`, `laws5 6` and `laws5, 6`.
 *
 * @returns every way to print a word with the signs of its notes, each as the words that the source then has
 */
function listPrintings(
  word: string,
  notes: NonNullable<WrittenWord['notes']>,
  format: (sign: string) => string,
): string[][] {
  const all = 2 ** notes.length;
  const ways = notes.length > LIMIT_MIXED_NOTES ? [0, all - 1] : Array.from({ length: all }, (_, way) => way);
  return ways.map((way) => {
    const parts = notes.map(({ at, label }, index) => {
      const space = Math.floor(way / 2 ** index) % 2 === 1 ? ' ' : '';
      return space + format(toPrintedSign(label)) + word.slice(at, notes[index + 1]?.at ?? word.length);
    });
    return `${word.slice(0, notes[0]?.at)}${parts.join('')}`.split(' ').filter((part) => part !== '');
  });
}

function matchAll(
  printed: readonly string[],
  words: readonly SourceWord[],
  at: number,
): WordMatch | undefined {
  let whole: WordMatch = { count: 0, join: undefined };
  for (const word of printed) {
    const match = matchPrinted(word, words, at + whole.count);
    if (match === undefined) return undefined;
    whole = { count: whole.count + match.count, join: whole.join ?? match.join };
  }
  return whole;
}

/** @returns the sign of a note as printed: `1` for the label `1@12` */
export function toPrintedSign(label: string): string {
  return label.replace(/(?<=.)@.*$/u, '');
}

/** How a source may print the sign of a note. */
const NOTE_FORMATS: readonly ((sign: string) => string)[] = [
  (sign) => sign,
  (sign) => `[${sign}]`,
  (sign) => `(${sign})`,
  (sign) => sign.replaceAll(/[0-9]/gu, (digit) => SUPERSCRIPTS.get(digit) ?? digit),
  (sign) => `${sign})`,
];

/** @returns the forms in which a note may begin with its sign */
export function listNoteSigns(label: string): string[] {
  const sign = toPrintedSign(label);
  return [...new Set([...NOTE_FORMATS.map((format) => format(sign)), `${sign}.`, `${sign}:`])];
}

/** Finds a word that is whole in the source, or that its line ends divide. */
function matchPrinted(word: string, words: readonly SourceWord[], at: number): WordMatch | undefined {
  return matchRest(withoutSoftHyphens(word), words, at, 0, undefined);
}

function matchRest(
  rest: string,
  words: readonly SourceWord[],
  at: number,
  count: number,
  join: WordMatch['join'],
): WordMatch | undefined {
  const found = words[at + count];
  if (found === undefined) return undefined;
  const printed = withoutSoftHyphens(found.word);
  if (printed === rest) return { count: count + 1, join };
  const next = words[at + count + 1];
  if (next === undefined) return undefined;
  const isLineEnd = next.line !== found.line;
  if (found.isDivided !== undefined && HYPHEN.test(printed)) {
    const base = printed.replace(HYPHEN, '');
    if (base !== '' && rest.startsWith(base) && !rest.startsWith(printed))
      return matchRest(rest.slice(base.length), words, at, count + 1, 'hyphen');
    // The hyphen belongs to the word: `well-` `known`.
    if (rest.startsWith(printed))
      return matchRest(rest.slice(printed.length), words, at, count + 1, 'hyphen');
  }
  if (!rest.startsWith(printed)) return undefined;
  if (found.isDivided !== undefined)
    return matchRest(
      rest.slice(printed.length),
      words,
      at,
      count + 1,
      found.isDivided === 'declared' ? 'declared' : join,
    );
  const isUnspaced = isLineEnd && (endsUnspaced(printed) || beginsUnspaced(next.word));
  return isUnspaced ? matchRest(rest.slice(printed.length), words, at, count + 1, join) : undefined;
}

/** The text may leave out a soft hyphen, because it only says where a line may break. */
function withoutSoftHyphens(word: string): string {
  return word.replaceAll('\u00ad', '');
}
