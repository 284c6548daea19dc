import { readNumberWords } from '../../words/numbers.ts';
import type { Endings } from './light-stem.ts';
import { toStem } from './stem.ts';

/** Several words that mean one thing: `twenty-one`, `per cent`, `US$15 billion`. */
export interface Run {
  /** A key. All ways to write the run have the same key. */
  stem: string;
  /** The number of its words. */
  length: number;
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

/** How many zeros a word adds to the number before it. */
const ZEROS = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);

/**
 * @param words folded words in a row
 * @param isNear returns whether only a space or hyphen is between a word and the word before
 * @param endings the rules of the text, if these are not the rules of the archive
 * @returns the words that begin a run or are inside a number, by their index
 */
export function findRuns(
  words: string[],
  isNear: (index: number) => boolean = () => true,
  endings?: Endings,
): Map<number, RunPart> {
  const parts = new Map<number, RunPart>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!mayBeginRun(word, toStem(word, endings))) continue;
    let end = index + 1;
    while (end < words.length && end < index + RUN_LIMIT_WORDS && isNear(end)) end += 1;
    const near = words.slice(index, end);
    const number = readNumberWords(near);
    if (number) {
      for (let at = 0; at < number.length; at += 1) parts.set(index + at, { inner: near[at] ?? '' });
      parts.set(index, { inner: word, whole: { stem: number.numeral, length: number.length } });
      index += number.length - 1;
      continue;
    }
    const whole = readAmount(near) ?? readPair(near);
    if (whole) parts.set(index, { whole });
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
function readAmount(words: string[]): Run | undefined {
  const isSignFirst = CURRENCIES.has(words[0] ?? '');
  const [number = '', next = ''] = isSignFirst ? words.slice(1) : words;
  const zeros = ZEROS.get(toStem(next));
  const numeral = toDigits(toStem(number), zeros ?? 0);
  if (numeral === undefined) return undefined;
  const length = zeros === undefined ? 1 : 2;
  if (isSignFirst) return { stem: numeral + toStem(words[0] ?? ''), length: length + 1 };
  const currency = toStem(words[length] ?? '');
  if (CURRENCY_NAMES.has(currency)) return { stem: numeral + currency, length: length + 1 };
  return length > 1 ? { stem: numeral, length } : undefined;
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
