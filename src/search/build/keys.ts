import type { Authorities } from '../../schemas/authorities.ts';
import { toIndexWords } from '../query/index-words.ts';
import { findMatches, toSpellingPattern, type Pattern } from '../query/pattern.ts';
import { toSearchTokens } from '../query/search-token.ts';

/** Each section of an archive is compared with the same names, so their patterns are made once. */
const patterns = new Map<string, Pattern>();

function getPattern(spelling: string): Pattern {
  const pattern = patterns.get(spelling) ?? toSpellingPattern(spelling);
  patterns.set(spelling, pattern);
  return pattern;
}

/**
 * Lists other spellings of the names in some texts. The index cannot find these spellings by itself. They are stored
 * beside the text, never in it.
 *
 * @param texts the heading and passages of a section, or the names of a document, and the corrections of their errors
 * @returns the other spellings of every name that is in at least one of the texts; each spelling once
 */
export function toKeys(texts: string[], terms: Authorities['terms']): string[] {
  const tokens = texts.map((text) => toSearchTokens(text));
  const lines = texts.map(toLine);
  const isFound = (spelling: string) =>
    tokens.some((words) => findMatches(words, getPattern(spelling)).length > 0);
  // Patterns match more than the index does: `cyber security` matches `cybersecurity`.
  const isIndexed = (spelling: string) => {
    const words = toLine(spelling);
    return lines.some((line) => line.includes(words));
  };
  const spellings = terms
    .filter((term) => term.spellings.some(isFound))
    .flatMap((term) => term.spellings.filter((spelling) => !isIndexed(spelling)));
  return [...new Set(spellings)];
}

/** @returns the words of a text in the index, with a space on both sides of each */
function toLine(text: string): string {
  return ` ${toIndexWords(text)} `;
}
