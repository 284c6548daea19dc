import type { Span } from './span.ts';

/** A word or mark of a text, and its position. */
export interface Token extends Span {
  printed: string;
  /** Whether it has no letter and no digit. */
  isMark: boolean;
  /** The white space between it and the token before it; empty if there is none. */
  spaceBefore: string;
}

/**
 * Characters within a word that comparisons ignore, such as a soft hyphen. U+200B and U+FEFF are not among them,
 * because they end a word, as white space does.
 */
const IGNORED = String.raw`[\p{Default_Ignorable_Code_Point}--[\u200b\ufeff]]`;

/**
 * A number keeps the points and commas inside it, also wide ones and those of Arabic, and a word keeps its apostrophe,
 * because half of `2.5` or `don’t` would be another word. As UAX 29 says, an ignored character belongs to the character
 * before it.
 */
const TOKEN = new RegExp(
  String.raw`([\p{L}\p{N}][\p{L}\p{M}\p{N}${IGNORED}]*(?:[.,．，٫٬]\p{N}[\p{N}${IGNORED}]*|['’]\p{L}[\p{L}${IGNORED}]*)*)|-{2,3}|''|` +
    '``' +
    String.raw`|\S${IGNORED}*`,
  'gv',
);

/** Yields the words and marks of a text, in order. With the space before each, they make up the whole text. */
export function* walkTokens(text: string): Generator<Token> {
  let last = 0;
  for (const { 0: printed, 1: word, index: start } of text.matchAll(TOKEN)) {
    const spaceBefore = text.slice(last, start);
    last = start + printed.length;
    yield { printed, isMark: word === undefined, spaceBefore, start, end: last };
  }
}

/** @returns the words and marks of a text, in order */
export function splitTokens(text: string): Token[] {
  return Array.from(walkTokens(text));
}

/**
 * @returns the parts of a text between white space, including no-break spaces. Tokens without space between them are
 *   one word. The words are in Unicode normalization form C, so that different encodings of a letter give the same word
 */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(/\S+/gu) ?? [];
}
