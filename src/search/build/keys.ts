import type { Authorities } from '../../schemas/authorities.ts';
import { findMatches, toSpellingPattern } from '../query/pattern.ts';
import { listFoldedWords, toSearchTokens } from '../query/search-token.ts';

/**
 * Lists the spellings by which the index must also find some texts and cannot by itself. Some are made by rule, others are
 * those of the authorities. They are stored beside the text, never in it.
 *
 * @param texts the heading and passages of a section, or the names of a document, and the readings of their faults
 * @returns each spelling once: those made by rule in the order of the words, then those of the authorities
 */
export function toKeys(texts: string[], terms: Authorities['terms']): string[] {
  const words = texts.flatMap((text) => text.split(/\s+/u));
  return [...new Set([...words.flatMap(toWordKeys), ...listOtherSpellings(texts, terms)])];
}

/**
 * Pagefind deletes punctuation and splits words only at some ASCII marks: `Japan–EU` becomes one word, and so do `5G/6G`,
 * `“6G` and `ASEAN+3`. It drops currency signs. Each rule restores words that this hides.
 *
 * @param word what white space separates
 */
function toWordKeys(word: string): string[] {
  const parts = listFoldedWords(word);
  const acronyms = Array.from(word.matchAll(/(?:\p{Lu}\.){2,}/gu), ([letters]) =>
    letters.replaceAll('.', ''),
  );
  const hasCurrency = /[$€£¥]/u.test(word);
  const isGlued = hasCurrency || /[/+]|[^\p{ASCII}\p{L}\p{M}\p{N}]/u.test(word);
  return [...acronyms, ...(isGlued ? parts : [])];
}

/** @returns the other spellings of every name that one of the texts has in some spelling. */
function listOtherSpellings(texts: string[], terms: Authorities['terms']): string[] {
  const tokens = texts.map(toSearchTokens);
  const isFound = (spelling: string) =>
    tokens.some((words) => findMatches(words, toSpellingPattern(spelling)).length > 0);
  // Patterns match more than the index does, such as `cybersecurity` and `cyber security`.
  const isPrinted = (spelling: string) => texts.some((text) => toLine(text).includes(toLine(spelling)));
  return terms
    .filter(({ spellings }) => spellings.some(isFound))
    .flatMap(({ spellings }) => spellings.filter((spelling) => !isPrinted(spelling)));
}

/** @returns the words of a text with a space on both sides of each. */
function toLine(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
