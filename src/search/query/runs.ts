import { readNumberWords } from '../../words/numbers.ts';
import type { Endings } from './light-stem.ts';
import { toStem } from './stem.ts';

/** Several words that mean one thing: `twenty-one`, `per cent`, `US$15 billion`, `15 000`. */
export interface Run {
  /** A key. All ways to write the run have the same key. */
  stem: string;
  /** The number of its words. */
  length: number;
  /** Whether it is printed in digits, with a space between thousands: `15 000`. */
  isSpaced?: true;
}

/** What a word is in a run. */
interface RunPart {
  /** The run that begins with the word. */
  whole?: Run;
  /** The stem of a word that is only a part of a number: in `twenty-one`, `twenty` does not mean 20. */
  inner?: string;
}

/** The greatest number of words in a run. */
const RUN_LIMIT_WORDS = 12;

const CURRENCIES = new Set(['$', '€', '£', '¥', 'usd', 'eur', 'gbp', 'jpy']);
/** Words that may begin a run, and are no numbers. */
const BEGINNINGS = new Set([...CURRENCIES, 'per', 'us', 'one']);
const CURRENCY_NAMES = new Set(['$', '€', '£', '¥'].map((sign) => toStem(sign)));
const DIGITS = /^\d+(?:\.\d+)?$/u;

/** What may be between the words of one number: `twenty-one`. */
const NUMBER_GAP = /^[\s\-‐‑]?$/u;

/** How many zeros a word adds to the number before it. */
const ZEROS = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/**
 * @param words folded words in a row
 * @param getGap returns what is between a word and the word before; by default a space
 * @param endings the rules of the text, if these are not the rules of the archive
 * @returns the words that begin a run or are inside a number, by their index
 */
export function findRuns(
  words: string[],
  getGap: (index: number) => string = () => ' ',
  endings?: Endings,
): Map<number, RunPart> {
  const parts = new Map<number, RunPart>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!mayBeginRun(word, toStem(word, endings))) continue;
    let end = index + 1;
    while (end < words.length && end < index + RUN_LIMIT_WORDS && NUMBER_GAP.test(getGap(end))) end += 1;
    const near = words.slice(index, end);
    const number = readNumberWords(near);
    if (number) {
      for (let at = 0; at < number.length; at += 1) parts.set(index + at, { inner: near[at] ?? '' });
      parts.set(index, { inner: word, whole: { stem: number.numeral, length: number.length } });
      index += number.length - 1;
      continue;
    }
    const countAt = (at: number) => countThousands(words, index + at, (next) => getGap(next) === ' ');
    const count = countAt(0);
    const spaced: Run = { stem: near.slice(0, count).join(''), length: count, isSpaced: true };
    const whole = readAmount(near, countAt) ?? readPair(near) ?? (count > 1 ? spaced : undefined);
    if (whole) parts.set(index, { whole });
    if (whole?.isSpaced) index += whole.length - 1;
  }
  return parts;
}

/** @returns the words without spaces. A space stays between digits: `11 13` is not `1113` */
export function joinWords(words: string[]): string {
  return words.reduce(glue, '');
}

/** @returns two words as one. A space stays between digits */
export function glue(before: string, word: string): string {
  if (before === '') return word;
  return /\d$/u.test(before) && /^\d/u.test(word) ? `${before} ${word}` : before + word;
}

/** A fast test, because most words begin no run. */
export function mayBeginRun(word: string, stem: string): boolean {
  return BEGINNINGS.has(word) || /^\d/u.test(stem);
}

/**
 * @returns the run of an amount of money, or of a large number. Its key is the number in digits, then the currency:
 *   `US$15 billion`, `15 billion dollars` and `US$15,000,000,000` have the same key
 */
function readAmount(words: string[], countAt: (at: number) => number): Run | undefined {
  const isSignFirst = CURRENCIES.has(words[0] ?? '');
  const start = isSignFirst ? 1 : 0;
  const count = countAt(start);
  const number = words.slice(start, start + count).join('');
  const zeros = ZEROS.get(toStem(words[start + count] ?? ''));
  const numeral = toDigits(toStem(number), zeros ?? 0);
  if (numeral === undefined) return undefined;
  const length = zeros === undefined ? count : count + 1;
  if (isSignFirst) return { stem: numeral + toStem(words[0] ?? ''), length: length + 1 };
  const currency = toStem(words[length] ?? '');
  if (CURRENCY_NAMES.has(currency)) return { stem: numeral + currency, length: length + 1 };
  return zeros === undefined ? undefined : { stem: numeral, length };
}

/**
 * @param isSpace whether a space that may separate thousands is before a word
 * @returns how many words from a position on are one number; 1 if the word is a number of its own, or no number
 */
export function countThousands(words: string[], start: number, isSpace: (index: number) => boolean): number {
  if (!/^[1-9]\d{0,2}$/u.test(words[start] ?? '')) return 1;
  let end = start + 1;
  while (/^\d{3}$/u.test(words[end] ?? '') && isSpace(end)) end += 1;
  return /^\d{3}\.\d+$/u.test(words[end] ?? '') && isSpace(end) ? end + 1 - start : end - start;
}

/** @returns a number of so many thousands or millions in digits: `1500000` for `1.5` and 6 zeros */
function toDigits(number: string, zeros: number): string | undefined {
  if (!DIGITS.test(number)) return undefined;
  const [whole = '', decimals = ''] = number.split('.');
  return decimals.length > zeros || zeros === 0 ? number : whole + decimals.padEnd(zeros, '0');
}

function readPair([first = '', second = '']: string[]): Run | undefined {
  if (first === 'per' && second === 'cent') return { stem: 'percent', length: 2 };
  return first === 'us' && toStem(second) === 'dollar' ? { stem: 'dollar', length: 2 } : undefined;
}
