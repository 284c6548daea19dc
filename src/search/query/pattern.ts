import type { DatePlace } from '../../words/dates.ts';
import { dropIgnorable } from '../../words/fold.ts';
import { isJoinedScript } from '../../words/scripts.ts';
import type { Span } from '../../words/span.ts';
import type { Endings } from './light-stem.ts';
import { OTHER_ENDINGS } from './own-endings.ts';
import { findRuns, glue, joinWords } from './runs.ts';
import { listFoldedWords, toPrintedSpan, type SearchToken } from './search-token.ts';
import { toSpelling, toStem } from './stem.ts';

/**
 * How words of a text must match a pattern:
 *
 * - `inflected`: the same word, with any inflection and in any spelling (`signature`, `signatures`; `30`, `thirty`)
 * - `exact`: the same words as printed; only case, diacritics and the marks between words may differ
 * - `capitals`: the same letters, printed in capitals, for acronyms
 * - `prefix`: a word that begins with it. If the pattern has several words, only the last one is a beginning
 */
export type MatchMode = 'inflected' | 'exact' | 'capitals' | 'prefix';

/** What to look for in a text: one word, or several in a row. */
export interface Pattern {
  /** The folded words without spaces: `southkorea`. A space stays between digits. */
  joined: string;
  /** A key that all inflections and spellings of the words share. */
  stem: string;
  /** The same for texts in other languages, by their rules. */
  otherStems: Partial<Record<Endings, string>>;
  mode: MatchMode;
  /** Whether it is one word. Two words of a text match it only if both have at least three letters. */
  isOneWord: boolean;
  /** If it is a date: its possible meanings. It then matches these dates in any form. */
  dates?: DatePlace[];
  /** The folded words, in order. */
  words: string[];
  /** The words, with each number as one word: `15000` for `15 000`. */
  units: string[];
}

const THOUSANDS_SPACE = /(?<=\d) (?=\d{3}\b)/gu;

/** Codes of currencies. They also match the sign of the currency. */
const CURRENCY_CODE = /^(?:usd|eur|gbp|jpy)$/u;

/** @param words the folded words of one word or name, in order */
export function toPattern(words: string[], mode: MatchMode): Pattern {
  const joined = joinWords(words);
  return {
    joined,
    stem: toKey(words),
    otherStems: Object.fromEntries(OTHER_ENDINGS.map((endings) => [endings, toKey(words, endings)])),
    mode: mode === 'capitals' && CURRENCY_CODE.test(joined) ? 'inflected' : mode,
    isOneWord: words.length === 1,
    words,
    units: words.join(' ').replaceAll(THOUSANDS_SPACE, '').split(' '),
  };
}

/** @returns the pattern of a name. An acronym matches only capitals, so that `IT` does not match `it` */
export function toSpellingPattern(spelling: string): Pattern {
  return toPattern(listFoldedWords(spelling), /^[\p{Lu}.]+$/u.test(spelling) ? 'capitals' : 'inflected');
}

/** @returns the places where a pattern occurs, in order, without overlaps */
export function findMatches(tokens: SearchToken[], pattern: Pattern): Span[] {
  const spans: Span[] = [];
  const isInRun = pattern.mode !== 'capitals' && pattern.words.some(isJoinedScript);
  const [letter] = pattern.joined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const parts = isInRun ? findInRuns(tokens, index, pattern) : [];
    if (parts.length > 0) {
      spans.push(...parts);
      index += pattern.words.length - 1;
      continue;
    }
    // Words that match have the same first letter, or their stems have it. This test excludes most words.
    const { word, stem, run } = token;
    const initial = toOwnStem(pattern, token.endings)[0];
    if (word[0] !== letter && stem[0] !== initial && run?.stem[0] !== initial) continue;
    const length = matchAt(tokens, index, pattern);
    if (length === 0) continue;
    index += length - 1;
    spans.push({ start: token.start, end: tokens[index]?.end ?? token.end });
  }
  return spans;
}

/** @returns the number of words from `start` on that match the pattern; 0 if they do not match */
function matchAt(tokens: SearchToken[], start: number, pattern: Pattern): number {
  switch (pattern.mode) {
    case 'exact':
      return matchWords(tokens, start, pattern.words) || matchWords(tokens, start, pattern.units);
    case 'prefix':
      return isBeginningAt(tokens, start, pattern) ? pattern.words.length : 0;
    case 'capitals':
      return matchLetters(tokens, start, pattern, isAcronym);
    case 'inflected':
      return (
        matchKey(tokens, start, pattern) ||
        matchLetters(tokens, start, pattern, ({ joined }, letters) => joined === letters)
      );
  }
}

/** Compares the words as printed. In digits, a number with a space between thousands is also one word. */
function matchWords(tokens: SearchToken[], start: number, words: string[]): number {
  let at = start;
  const isHere = words.every((word) => {
    const { word: printed, run } = tokens[at] ?? {};
    if (printed === word) at += 1;
    else if (run?.isSpaced && run.stem === word) at += run.length;
    else return false;
    return true;
  });
  return isHere ? at - start : 0;
}

/** Compares a pattern with the mode `prefix`. Only its last word may be a beginning: `e-comm` matches `e-commerce`. */
function isBeginningAt(tokens: SearchToken[], start: number, { words }: Pattern): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const found = tokens[start + index]?.word;
    return index === last ? found?.startsWith(word) === true : found === word;
  });
}

/** The plural of an acronym has a small `s`: `ITs` is a plural of `IT`, `ITS` is another acronym. */
function isAcronym({ joined: wanted }: Pattern, joined: string, printed: string): boolean {
  return joined === wanted
    ? /^\p{Lu}+$/u.test(printed)
    : joined === `${wanted}s` && /^\p{Lu}+s$/u.test(printed);
}

/**
 * Compares the letters only, and ignores the marks and spaces between words: `R.O.K.` matches `ROK`, `tele-medicine`
 * matches `telemedicine`, `cyber security` matches `cybersecurity`.
 */
function matchLetters(
  tokens: SearchToken[],
  start: number,
  pattern: Pattern,
  matches: (pattern: Pattern, joined: string, printed: string) => boolean,
): number {
  let joined = '';
  let printed = '';
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (!token || (end > start && !mayJoin(tokens[end - 1], token, pattern))) return 0;
    joined = glue(joined, token.word);
    printed += dropIgnorable(token.printed);
    if (matches(pattern, joined, printed)) return end - start + 1;
    if (joined.length >= pattern.joined.length || !pattern.joined.startsWith(joined)) return 0;
  }
  return 0;
}

/** Compares the keys of words. It also ignores the marks and spaces between them. */
function matchKey(tokens: SearchToken[], start: number, pattern: Pattern): number {
  const stem = toOwnStem(pattern, tokens[start]?.endings);
  let before = '';
  for (let index = start; index < tokens.length;) {
    const token = tokens[index];
    if (!token || (index > start && !mayJoin(tokens[index - 1], token, pattern))) return 0;
    const { run } = token;
    const length = run?.length ?? 1;
    if (run && glue(before, run.stem) === stem) return index - start + length;
    if (glue(before, token.stem) === stem) return index - start + 1;
    before = glue(before, run?.stem ?? toSpelling(token.word, token.endings));
    if (before.length >= stem.length || !stem.startsWith(before)) return 0;
    index += length;
  }
  return 0;
}

/**
 * @param endings the rules of a text, if these are not the rules of the archive
 * @returns the key that a word of the text must have
 */
export function toOwnStem({ stem, otherStems }: Pattern, endings?: Endings): string {
  return endings === undefined ? stem : (otherStems[endings] ?? '');
}

/** Short words are not joined: `in to` does not match `into`, but `cyber security` matches `cybersecurity`. */
function mayJoin(
  before: SearchToken | undefined,
  token: SearchToken,
  { isOneWord }: Pick<Pattern, 'isOneWord'>,
): boolean {
  const isShort = token.word.length < 3 || (before?.word.length ?? 0) < 3;
  return !(isOneWord && token.isApart && isShort);
}

/** @returns the places of a pattern inside runs of letters, in scripts without spaces between words */
function findInRuns(tokens: SearchToken[], start: number, pattern: Pattern): Span[] {
  const [token, [letters = '']] = [tokens[start], pattern.words];
  if (!token) return [];
  if (!pattern.isOneWord) return matchRuns(tokens, start, pattern);
  const spans: Span[] = [];
  for (let from = token.word.indexOf(letters); from >= 0;) {
    spans.push(toPrintedSpan(token, from, from + letters.length));
    from = token.word.indexOf(letters, from + letters.length);
  }
  return spans;
}

/**
 * Compares a pattern with words in several scripts. Its first word may be the end of a run, and its last word the
 * beginning of a run: `5G技術` is in `次世代5G技術開発`.
 */
function matchRuns(tokens: SearchToken[], start: number, { words }: Pattern): Span[] {
  const last = words.length - 1;
  const isHere = words.every((word, index) => {
    const found = tokens[start + index]?.word;
    if (found === undefined) return false;
    if (!isJoinedScript(word)) return found === word;
    return index === 0 ? found.endsWith(word) : index === last ? found.startsWith(word) : found === word;
  });
  const [first, end] = [tokens[start], tokens[start + last]];
  if (!isHere || !first || !end) return [];
  const from = first.word.length - (words[0]?.length ?? 0);
  return [
    {
      start: toPrintedSpan(first, from, first.word.length).start,
      end: toPrintedSpan(end, 0, words[last]?.length ?? 0).end,
    },
  ];
}

/** @returns a key that all inflections and spellings of the words share. Only the last word loses its inflection */
function toKey(words: string[], endings?: Endings): string {
  const runs = findRuns(words, undefined, endings);
  let key = '';
  for (let index = 0; index < words.length;) {
    const word = words[index] ?? '';
    const { stem, length } = runs.get(index)?.whole ?? { stem: undefined, length: 1 };
    const isLast = index + length >= words.length;
    key = glue(key, stem ?? (isLast ? toStem(word, endings) : toSpelling(word, endings)));
    index += length;
  }
  return key;
}
