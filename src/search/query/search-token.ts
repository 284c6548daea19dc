import { foldForSearch } from '../../words/fold.ts';
import type { Span } from '../../words/span.ts';
import { splitTokens, type Token } from '../../words/tokens.ts';
import { toStem } from './stem.ts';

/** A word of a text or query, as search compares it. Its span includes a possessive `’s`. */
export interface SearchToken extends Span {
  /** The folded word, without possessive `’s`. For a currency sign, the name of the currency. */
  word: string;
  /** The word without inflection. */
  stem: string;
  /** The word as printed. Its case distinguishes `IT` from `it`. */
  printed: string;
  /** Whether white space separates it from the word before. */
  isApart: boolean;
}

/** Currency signs are read as words, so that `$15` and `15 dollars` match. */
const CURRENCIES = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);

const PART = /([\p{L}\p{N}\p{M}]+)(?:['’][sS]$)?/gu;

/**
 * Splits a text into words at every mark, so that each part can be found: `5G/6G` is two words, and `R.O.K.` is three.
 * Patterns join such words again.
 *
 * @returns the words of a text, in order
 */
export function toSearchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let isApart = false;
  for (const token of splitTokens(text)) {
    isApart ||= token.spaceBefore !== '';
    for (const { printed, start, end } of splitParts(token)) {
      const word = CURRENCIES.get(printed) ?? foldForSearch(printed);
      tokens.push({ word, stem: toStem(word), printed, isApart, start, end });
      isApart = false;
    }
  }
  return tokens;
}

/** @returns the folded words of a text, in order */
export function listFoldedWords(text: string): string[] {
  return toSearchTokens(text).map(({ word }) => word);
}

function splitParts(token: Token): Pick<SearchToken, 'printed' | 'start' | 'end'>[] {
  const { printed, isMark, start } = token;
  if (isMark) return CURRENCIES.has(printed) ? [token] : [];
  if (!/[.,'’]/u.test(printed)) return [token];
  return Array.from(printed.matchAll(PART), ({ 0: whole, 1: word = whole, index }) => ({
    printed: word,
    start: start + index,
    end: start + index + whole.length,
  }));
}
