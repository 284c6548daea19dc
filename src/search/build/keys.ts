import type { Term } from '../../schemas/authorities.ts';
import { findMatches } from '../query/match.ts';
import { toSpellingPattern } from '../query/spellings.ts';
import { toTokens } from '../query/tokens.ts';

/**
 * The spellings under which the index must also find some texts: what it cannot connect by itself, made by rule or taken
 * from the authorities. They stand beside the text, never in it.
 *
 * @param texts the heading and passages of a section, or the names of a document, and the readings that correct them
 * @returns each spelling once, in a stated order: by rule as the words come, then the authorities'
 */
export function toKeys(texts: string[], terms: Term[]): string[] {
  const words = texts.flatMap((text) => text.split(/\s+/u));
  return [...new Set([...words.flatMap(toWordKeys), ...listOtherSpellings(texts, terms)])];
}

/**
 * Pagefind deletes punctuation, and parts words only at some ASCII marks: `Japan–EU` becomes one word, and so do `5G/6G`,
 * `“6G` and `ASEAN+3`. It drops signs of currency. Each rule gives back what that hides.
 *
 * @param word what stands between white space
 */
function toWordKeys(word: string): string[] {
  const parts = toTokens(word).map((token) => token.word);
  const acronyms = Array.from(word.matchAll(/(?:\p{Lu}\.){2,}/gu), ([letters]) =>
    letters.replaceAll('.', ''),
  );
  const hasCurrency = /[$€£¥]/u.test(word);
  const isGlued = hasCurrency || /[/+]|[^\p{ASCII}\p{L}\p{M}\p{N}]/u.test(word);
  return [...acronyms, ...(isGlued ? parts : [])];
}

/** @returns the other spellings of every name that one of the texts holds in some spelling. */
function listOtherSpellings(texts: string[], terms: Term[]): string[] {
  const tokens = texts.map(toTokens);
  const isHeld = (spelling: string) =>
    tokens.some((words) => findMatches(words, toSpellingPattern(spelling)).length > 0);
  // The comparison of words connects more than the index does: `cybersecurity` with `cyber security`, for one.
  const isPrinted = (spelling: string) => texts.some((text) => toLine(text).includes(toLine(spelling)));
  return terms
    .filter(({ spellings }) => spellings.some(isHeld))
    .flatMap(({ spellings }) => spellings.filter((spelling) => !isPrinted(spelling)));
}

/** @returns the words of a text with a space on both sides of each. */
function toLine(text: string): string {
  return ` ${toTokens(text)
    .map(({ word }) => word)
    .join(' ')} `;
}
