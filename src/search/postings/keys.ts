import type { DateParts } from '../../words/dates.ts';
import { dropIgnorable } from '../../words/fold.ts';
import { isArabic, isJoinedScript } from '../../words/scripts.ts';
import { readDates, type Field } from '../query/field.ts';
import { glue } from '../query/runs.ts';
import type { SearchToken } from '../query/search-token.ts';
import { toSpelling, toStem } from '../query/stem.ts';
import { KINDS } from './kinds.ts';

/** A key under which a text is found. */
export interface TextKey {
  key: string;
  /** The word as printed. Undefined for other keys, for example of dates and of single signs. */
  printed?: string;
}

/** A query can find at most this many words of a text as one word: `R.O.K.`, `state-of-the-art`. */
const JOIN_LIMIT_WORDS = 4;

/** Shorter words are not joined across a space, as in `query/pattern.ts`. */
const LEAST_JOINED_LETTERS = 3;

/** An acronym, or the plural of one. A query asks for at most four capitals. */
const CAPITALS = /^\p{Lu}{2,5}s?$/u;

/** At most this many years of a range get a key. No text really means a longer range. */
const YEARS_LIMIT = 400;

/**
 * Lists the keys of a text: one for every word, and one for neighbouring words that a query may write as one word.
 * `query/pattern.ts` compares the same keys. So if a pattern matches the text, the pattern has one of these keys, or
 * each of its words has one.
 *
 * @param isWord whether a key is a word of any text. Words with a space between them get a key only then:
 *   `cybersecurity` finds `cyber security` if some text prints `cybersecurity`
 */
export function listKeys(field: Field, isWord: (key: string) => boolean): TextKey[] {
  const all = [field.tokens, ...field.readings.map(({ tokens }) => tokens)];
  return [...all.flatMap((tokens) => listTokenKeys(tokens, field.text, isWord)), ...listDateKeys(field)];
}

/**
 * @returns the keys of words, and of neighbouring words without a space between them. These keys count as words for
 *   `listKeys`
 */
export function listWordKeys(tokens: SearchToken[]): string[] {
  return tokens.flatMap((token, index) => [
    token.stem,
    ...listJoined(tokens, index, () => false).map(({ key }) => key),
  ]);
}

function listTokenKeys(tokens: SearchToken[], text: string, isWord: (key: string) => boolean): TextKey[] {
  const keys: TextKey[] = [];
  tokens.forEach((token, index) => {
    const { word, stem, printed, run, start, endings } = token;
    if (isJoinedScript(word)) {
      keys.push(...listSigns(word).map((key) => ({ key })));
      // Other words in scripts without spaces are found only by their signs.
      if (isArabic(word)) keys.push({ key: stem });
      return;
    }
    keys.push({ key: stem, printed });
    // `twenty` in `twenty-one` has a different stem from `twenty` alone.
    if (toStem(word, endings) !== stem) keys.push({ key: toStem(word, endings) });
    if (run) {
      const end = tokens[index + run.length - 1]?.end ?? token.end;
      keys.push({ key: run.stem, printed: text.slice(start, end) });
    }
    if (CAPITALS.test(dropIgnorable(printed))) keys.push({ key: word + KINDS.capitals, printed });
    for (const { key, word: joined, letters, end } of listJoined(tokens, index, isWord)) {
      const whole = { printed: text.slice(start, end) };
      keys.push({ key, ...whole });
      const stemOfWhole = toStem(joined, endings);
      if (stemOfWhole !== key) keys.push({ key: stemOfWhole, ...whole });
      if (CAPITALS.test(letters)) keys.push({ key: joined + KINDS.capitals, ...whole });
    }
  });
  return keys;
}

interface Joined {
  key: string;
  /** The folded words without spaces. */
  word: string;
  /** The letters as printed, without the marks and spaces between the words. */
  letters: string;
  end: number;
}

/** @returns the words from `start` on, joined to one word: the first two words, the first three, and so on */
function listJoined(tokens: SearchToken[], start: number, isWord: (key: string) => boolean): Joined[] {
  const joined: Joined[] = [];
  let before = '';
  let word = '';
  let letters = '';
  let hasSpace = false;
  for (let index = start; index < Math.min(tokens.length, start + JOIN_LIMIT_WORDS); index += 1) {
    const [token, last] = [tokens[index], tokens[index - 1]];
    if (!token || isJoinedScript(token.word)) break;
    if (index > start && token.isApart) {
      const shortest = Math.min(token.word.length, last?.word.length ?? 0);
      if (shortest < LEAST_JOINED_LETTERS) break;
      hasSpace = true;
    }
    word = glue(word, token.word);
    letters += dropIgnorable(token.printed);
    if (index > start) {
      const key = glue(before, token.stem);
      if (!hasSpace || isWord(key)) joined.push({ key, word, letters, end: token.end });
    }
    before = glue(before, toSpelling(token.word, token.endings));
  }
  return joined;
}

/** @returns each sign of a run without spaces, and each pair of signs */
export function listSigns(word: string): string[] {
  const signs = Array.from(word);
  const pairs = signs.slice(1).map((sign, index) => (signs[index] ?? '') + sign);
  return [...signs, ...pairs];
}

/**
 * A date without a year belongs to the year of its text. Only the key that is as exact as the date has its printed form:
 * `23 September 2000` is no form of September 2000.
 */
function listDateKeys(field: Field): TextKey[] {
  return readDates(field).flatMap((date) => {
    const { year, lastYear, month, day } = date;
    const form = { printed: field.text.slice(date.start, date.end) };
    const first = year ?? field.year;
    const keys: TextKey[] = [];
    if (month !== undefined && day !== undefined)
      keys.push({ key: toMonthKey(month, day), ...(year === undefined && form) });
    if (first === undefined) return keys;
    if ((lastYear ?? first) !== first) return [...keys, { key: toRangeKey(first), ...form }];
    keys.push({ key: toYearKey(first), ...(month === undefined && form) });
    if (month === undefined) return keys;
    keys.push({ key: toMonthKey(first, month), ...(year !== undefined && day === undefined && form) });
    if (day !== undefined) keys.push({ key: toMonthKey(first, month, day), ...(year !== undefined && form) });
    return keys;
  });
}

function toYearKey(year: number): string {
  return `${year}${KINDS.year}`;
}

/** @returns the key of the ranges that begin in a year */
function toRangeKey(year: number): string {
  return `${year}-${KINDS.year}`;
}

/** @param parts a year and a month, perhaps with a day, or a month and a day */
function toMonthKey(...parts: number[]): string {
  return parts.join('-') + KINDS.month;
}

/**
 * @returns the keys for a date that a reader asks for, and whether a text with one of them always prints the date. A
 *   text that prints the date has one of them
 */
export function listAskedDateKeys({ year, lastYear, month, day }: DateParts): {
  keys: string[];
  isExact: boolean;
} {
  const days = day === undefined ? [] : [day];
  if (year === undefined)
    return { keys: month === undefined ? [] : [toMonthKey(month, ...days)], isExact: true };
  if ((lastYear ?? year) === year)
    return {
      keys: [month === undefined ? toYearKey(year) : toMonthKey(year, month, ...days)],
      isExact: true,
    };
  const years = listYears(year, lastYear ?? year);
  return { keys: years.flatMap((one) => [toYearKey(one), toRangeKey(one)]), isExact: false };
}

function listYears(first: number, last: number): number[] {
  const count = Math.min(YEARS_LIMIT, Math.max(1, last - first + 1));
  return Array.from({ length: count }, (_, index) => first + index);
}
