import { foldForSearch } from '../../words/fold.ts';
import { splitScripts } from '../../words/scripts.ts';
import type { Span } from '../../words/span.ts';
import { walkTokens, type Token } from '../../words/tokens.ts';
import { countThousands, findRuns, mayBeginRun, type Run } from './runs.ts';
import type { Endings } from './light-stem.ts';
import { toStem } from './stem.ts';

/** A word of a text or query, as search compares it. Its span includes a possessive `’s`. */
export interface SearchToken extends Span {
  /**
   * The folded word as printed, without possessive `’s` and without the marks between thousands. For a currency, its
   * sign: `$` for `US$`.
   */
  word: string;
  /** A key. All inflections and spellings of the word have the same key. */
  stem: string;
  /** The word as printed. Its case distinguishes `IT` from `it`. */
  printed: string;
  /** Whether white space separates it from the word before. */
  isApart: boolean;
  /** The rules that made the stem, if the text is in another language than the archive. */
  endings?: Endings;
  /** If a number or amount of several words begins with this word: that number or amount. */
  run?: Run;
}

/** Signs that are read as words, so that `$15` and `15 dollars` match. */
const SIGN = /^[$€£¥￥%]$/u;

/** Most texts have neither, so they need no further test. */
const HAS_CURRENCY = /\p{Sc}/u;
const HAS_DIGIT = /\p{N}/u;

/** Most words match this, so they need no further test. */
const PLAIN_WORD = /^[A-Za-z]+$/u;

/** A word and its possessive ending. The browser compiles the second pattern only for a text that needs it: this takes long. */
const ASCII_WORD = /([A-Za-z\d]+)(?:['’][sS]$)?/gu;
const WORD = /([\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+)(?:['’][sS]$)?/gu;

/** `1.5`, `15,000`, `15,000.5`, `1.500.000`, `1.250,50`; not `1,5` and `23.9.2000`. */
const NUMBER =
  /^(?:\p{Nd}+\.\p{Nd}+|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?|\p{Nd}{1,3}(?:\.\p{Nd}{3}){2,}|\p{Nd}{1,3}(?:\.\p{Nd}{3})+,\p{Nd}{1,2})$/u;

/** In some languages a comma is the decimal mark: `1.250,50`. */
const DECIMAL_COMMA = /\..*,(?=\d{1,2}$)/u;

/** `15bn` is read as two words. */
const SHORT_AMOUNT = /^(\p{Nd}+)(bn|mn)$/iu;

/** Spaces that separate thousands and do not break a line. After a usual space, another number may begin. */
const THOUSANDS_SPACE = /^[\u00a0\u2007\u2009\u202f]$/u;

/**
 * Splits a text into words at every mark, so that search finds each part: `5G/6G` is two words, and `R.O.K.` is three.
 * Patterns join such words again. A number stays one word, and `15,000` and `15000` are the same word. `15 000` with a
 * usual space may also be two numbers in a table, so it is two words, and a run of one number.
 *
 * @param endings the rules of the text, if these are not the rules of the archive
 * @returns the words of a text, in order
 */
export function toSearchTokens(text: string, endings?: Endings): SearchToken[] {
  const tokens = joinThousands(joinDollar(listParts(text), text), text);
  let hasRuns = false;
  // A copy of each token would cost time and memory, and the first hits wait for all texts.
  for (const token of tokens) {
    token.stem = toStem(token.word, endings);
    if (endings !== undefined) token.endings = endings;
    hasRuns ||= mayBeginRun(token.word, token.stem);
  }
  if (hasRuns) addRuns(tokens, text, endings);
  return tokens;
}

function addRuns(tokens: SearchToken[], text: string, endings?: Endings): void {
  const words = tokens.map(({ word }) => word);
  const getGap = (index: number) => text.slice(tokens[index - 1]?.end, tokens[index]?.start);
  for (const [index, { inner, whole }] of findRuns(words, getGap, endings)) {
    const token = tokens[index];
    if (token && inner !== undefined) token.stem = inner;
    if (token && whole) token.run = whole;
  }
}

/** @returns the folded words of a text, in order */
export function listFoldedWords(text: string): string[] {
  return toSearchTokens(text).map(({ word }) => word);
}

/** @returns whether a word is printed with a capital */
export function hasCapital(token: SearchToken | undefined): boolean {
  return /^\p{Lu}/u.test(token?.printed ?? '');
}

/** @returns the word. For a currency sign, the name of the currency */
export function toName({ word, stem }: Pick<SearchToken, 'word' | 'stem'>): string {
  return /^[$€£¥]$/u.test(word) ? stem : word;
}

/**
 * Finds the characters of the text for a part of a folded word. Folding may change lengths: `ﾊﾞ` becomes one letter,
 * `æ` two.
 *
 * @param from,to positions in the folded word
 * @returns the span in the text
 */
export function toPrintedSpan({ printed, start, word, end }: SearchToken, from: number, to: number): Span {
  if (from === 0 && to === word.length) return { start, end };
  const span = { start, end: start };
  let folded = 0;
  for (const [letter] of printed.matchAll(
    /[\u1100-\u115f][\u1160-\u11ff]*|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu,
  )) {
    if (folded < to) span.end += letter.length;
    folded += foldForSearch(letter).length;
    if (folded <= from) span.start += letter.length;
  }
  return span;
}

/** @returns the words before they are joined; they have no stem yet */
function listParts(text: string): SearchToken[] {
  const parts: SearchToken[] = [];
  let isApart = false;
  for (const token of walkTokens(text)) {
    isApart ||= token.spaceBefore !== '';
    for (const { printed, start, end } of splitToken(token)) {
      parts.push({ word: foldForSearch(printed), stem: '', printed, isApart, start, end });
      isApart = false;
    }
  }
  return parts;
}

function splitToken(token: Token): Pick<SearchToken, 'printed' | 'start' | 'end'>[] {
  const { printed, isMark, start } = token;
  if (isMark) return SIGN.test(printed) ? [token] : [];
  if (PLAIN_WORD.test(printed) || isNumber(printed)) return [token];
  return Array.from(
    printed.matchAll(/^[\p{ASCII}’]*$/u.test(printed) ? ASCII_WORD : WORD),
    ({ 0: whole, 1: word = whole, index }) => ({
      word,
      start: start + index,
      end: start + index + whole.length,
    }),
  ).flatMap(splitWord);
}

function isNumber(printed: string): boolean {
  return /[.,．，٫٬]/u.test(printed) && NUMBER.test(foldNumber(printed));
}

function foldNumber(printed: string): string {
  return foldForSearch(printed).replaceAll('٫', '.').replaceAll('٬', ',');
}

/** Splits a word where its script changes. The last part has the possessive ending. */
function splitWord({
  word,
  start,
  end,
}: Span & { word: string }): Pick<SearchToken, 'printed' | 'start' | 'end'>[] {
  const parts = SHORT_AMOUNT.exec(word)?.slice(1) ?? splitScripts(word);
  let last = start;
  return parts.map((printed, index) => {
    const from = last;
    last += printed.length;
    return { printed, start: from, end: index === parts.length - 1 ? end : last };
  });
}

/** Makes `US$` one word, so that `US` does not match in `US$15`. */
function joinDollar(parts: SearchToken[], text: string): SearchToken[] {
  if (!HAS_CURRENCY.test(text)) return parts;
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.word === 'us' && next?.word === '$' && next.start === part.end) return [];
    const before = parts[index - 1];
    if (part.word !== '$' || before?.word !== 'us' || before.end !== part.start) return [part];
    return [
      { ...part, printed: before.printed + part.printed, start: before.start, isApart: before.isApart },
    ];
  });
}

/** Joins `15 000` with a space that does not break a line, and removes the marks between thousands: `15,000`. */
function joinThousands(parts: SearchToken[], text: string): SearchToken[] {
  if (!HAS_DIGIT.test(text)) return parts;
  const words = parts.map(({ word }) => word);
  const isSpace = (index: number) =>
    THOUSANDS_SPACE.test(text.slice(parts[index - 1]?.end, parts[index]?.start));
  const joined: SearchToken[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const first = parts[index];
    if (!first) continue;
    const count = countThousands(words, index, isSpace);
    const { end } = parts[(index += count - 1)] ?? first;
    const printed = text.slice(first.start, end);
    const isMarked = count > 1 || isNumber(first.printed);
    joined.push(isMarked ? { ...first, word: removeMarks(printed), printed, end } : first);
  }
  return joined;
}

function removeMarks(number: string): string {
  const folded = foldNumber(number);
  if (DECIMAL_COMMA.test(folded)) return folded.replaceAll('.', '').replace(',', '.');
  const digits = folded.replaceAll(/[\s,]/gu, '');
  return /\..*\./u.test(digits) ? digits.replaceAll('.', '') : digits;
}
