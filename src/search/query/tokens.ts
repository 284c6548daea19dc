import { toStem } from './stem.ts';

/** A word of a text: how search compares it, and where it stands. */
export interface Token {
  /** In lower case, without diacritics and possessive `’s`; for the sign of a currency, its name. */
  word: string;
  /** The word without the endings of inflection. */
  stem: string;
  /** The word with its case, by which `IT` is told from `it`. */
  printed: string;
  /** Whether white space stands before it. */
  isApart: boolean;
  /** Place in the text in UTF-16 units, the end exclusive; a possessive `’s` belongs to it. */
  start: number;
  end: number;
}

/** Signs that are read as words, so that `$15` and `15 dollars` meet. */
const CURRENCIES = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);

/**
 * Every punctuation mark parts words, so that no hyphen, slash or dash hides one: `5G/6G` is two words and `R.O.K.`
 * three. What belongs together is put together again when words are compared.
 */
const WORD = /([\p{L}\p{N}\p{M}]+)(?:['’][sS](?![\p{L}\p{N}]))?|[$€£¥]/gu;

/** @returns the words of a text, in order. */
export function toTokens(text: string): Token[] {
  let previousEnd = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    const [whole, printed = whole] = match;
    const word = CURRENCIES.get(whole) ?? foldWord(printed);
    const start = match.index;
    const isApart = /\s/u.test(text.slice(previousEnd, start));
    previousEnd = start + whole.length;
    return { word, stem: toStem(word), printed, isApart, start, end: previousEnd };
  });
}

/** @returns a word as it is compared: in lower case, compatibility forms and diacritics resolved. */
function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
