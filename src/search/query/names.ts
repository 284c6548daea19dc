import { toPattern, toSpellingPattern, type Pattern } from './pattern.ts';
import type { SearchToken } from './search-token.ts';

/** What the authorities know about names. */
export interface Names {
  /** The patterns of all spellings of a name, by the key of each spelling. */
  spellings: Map<string, Pattern[]>;
}

/** The greatest length of a name, in words or in clauses of a query. */
export const NAME_LIMIT = 8;

/**
 * @param spellings groups of spellings; each group has the spellings of one name. Groups with a spelling in common
 *   become one group
 */
export function toNames(spellings: string[][]): Names {
  const names: Names = { spellings: new Map() };
  for (const group of spellings) {
    const patterns = group.map(toSpellingPattern);
    // Stems show that two groups have the same spelling, as they do for a query.
    const known = new Set(patterns.flatMap(({ stem }) => names.spellings.get(stem) ?? []));
    const all = [...known, ...patterns];
    for (const { stem } of all) names.spellings.set(stem, all);
  }
  return names;
}

/** @returns the stem of a name without spaces. All inflections of a name have the same key */
export function toNameKey(tokens: SearchToken[]): string {
  const words = tokens.map(({ word }) => word);
  return toPattern(words, 'inflected').stem;
}
