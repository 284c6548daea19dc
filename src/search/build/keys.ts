import type { Authorities } from '../../schemas/authorities.ts';
import { findMatches, toSpellingPattern, type Pattern } from '../query/pattern.ts';
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

/** Each section of an archive is compared with the same names, so their patterns are made once. */
const patterns = new Map<string, Pattern>();

function getPattern(spelling: string): Pattern {
  const pattern = patterns.get(spelling) ?? toSpellingPattern(spelling);
  patterns.set(spelling, pattern);
  return pattern;
}

/** @returns the other spellings of every name that at least one of the texts has */
function listOtherSpellings(texts: string[], terms: Authorities['terms']): string[] {
  const tokens = texts.map(toSearchTokens);
  const lines = texts.map(toLine);
  const isFound = (spelling: string) =>
    tokens.some((words) => findMatches(words, getPattern(spelling)).length > 0);
  // Patterns match more than the index does: `cyber security` matches `cybersecurity`.
  const isPrinted = (spelling: string) => {
    const printed = toLine(spelling);
    return lines.some((line) => line.includes(printed));
  };
  return terms
    .filter(({ spellings }) => spellings.some(isFound))
    .flatMap(({ spellings }) => spellings.filter((spelling) => !isPrinted(spelling)));
}

/** @returns the words of a text with a space on both sides of each */
function toLine(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
