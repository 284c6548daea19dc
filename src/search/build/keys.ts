import type { Authorities } from '../../schemas/authorities.ts';
import { findMatches, toSpellingPattern } from '../query/pattern.ts';
import { listFoldedWords, toName, toSearchTokens } from '../query/search-token.ts';

/**
 * Lists other spellings of words in some texts, which the index cannot find by itself. Some are made by rules, others
 * come from the authorities. They are stored beside the text, never in it.
 *
 * @param texts the heading and passages of a section, or the names of a document, and the corrections of their errors
 * @returns each spelling once: first those made by rules, in the order of the words, then those of the authorities
 */
export function toKeys(texts: string[], terms: Authorities['terms']): string[] {
  const words = texts.flatMap((text) => text.split(/\s+/u));
  return [...new Set([...words.flatMap(toWordKeys), ...listOtherSpellings(texts, terms)])];
}

/**
 * Pagefind deletes punctuation and splits words only at some ASCII marks: `Japan–EU`, `5G/6G`, `“6G` and `ASEAN+3` each
 * become one word. It also deletes currency signs. Each rule adds the words that the index then lacks.
 *
 * @param word the characters between two white spaces
 */
function toWordKeys(word: string): string[] {
  const parts = toSearchTokens(word.replaceAll(/[$€£¥]/gu, ' $& ')).map(toName);
  const acronyms = Array.from(word.matchAll(/(?:\p{Lu}\.){2,}/gu), ([letters]) =>
    letters.replaceAll('.', ''),
  );
  const hasCurrency = /[$€£¥]/u.test(word);
  const isGlued = hasCurrency || /[/+]|[^\p{ASCII}\p{L}\p{M}\p{N}]/u.test(word);
  return [...acronyms, ...(isGlued ? parts : [])];
}

/** @returns the other spellings of every name that at least one of the texts has */
function listOtherSpellings(texts: string[], terms: Authorities['terms']): string[] {
  const tokens = texts.map(toSearchTokens);
  const isFound = (spelling: string) =>
    tokens.some((words) => findMatches(words, toSpellingPattern(spelling)).length > 0);
  // Patterns match more than the index does: `cyber security` matches `cybersecurity`.
  const isPrinted = (spelling: string) => texts.some((text) => toLine(text).includes(toLine(spelling)));
  return terms
    .filter(({ spellings }) => spellings.some(isFound))
    .flatMap(({ spellings }) => spellings.filter((spelling) => !isPrinted(spelling)));
}

/** @returns the words of a text with a space on both sides of each */
function toLine(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
