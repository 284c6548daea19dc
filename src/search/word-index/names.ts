import { hasPattern, listFieldTokens } from '../query/field.ts';
import { findMatches, toPattern, toSpellingPattern, type Pattern } from '../query/pattern.ts';
import { listFoldedWords, type SearchToken } from '../query/search-token.ts';
import { toStem } from '../query/stem.ts';
import { gatherWords, toForm } from './indexed-words.ts';
import type { Locator } from './locators.ts';

/** A name with several spellings. The index lists it under the first one. */
export interface IndexedName {
  /** The spellings of the authorities, the usual one first, and then inflected forms in the texts: `ICTs`. */
  spellings: string[];
  patterns: Pattern[];
  locators: Locator[];
}

/** @returns the names with at least one spelling in the texts, in the order given */
export function findNames(groups: string[][], locators: Locator[]): IndexedName[] {
  const names = groups
    .map((spellings) => {
      const patterns = spellings.map(toSpellingPattern);
      const found = locators.filter(({ field }) => hasPattern([field], patterns));
      return { spellings, patterns, locators: found };
    })
    .filter((name) => name.locators.length > 0);
  const getName = toNameSearch(names);
  return names.map((name) => ({ ...name, spellings: [...name.spellings, ...listEndings(name, getName)] }));
}

/** @returns a function that finds the name that a single word is: `ROK`. It returns undefined for other words */
export function toNameSearch(names: IndexedName[]): (token: SearchToken) => IndexedName | undefined {
  const byStem = new Map(
    names.flatMap((name) => name.patterns.map((pattern) => [pattern.stem, { name, pattern }] as const)),
  );
  return (token) => {
    const candidate = byStem.get(token.endings === undefined ? token.stem : toStem(token.word));
    return candidate && findMatches([token], candidate.pattern).length > 0 ? candidate.name : undefined;
  };
}

/** @returns whether the words together are a spelling of one of the names */
export function isSpelling(words: string, names: IndexedName[]): boolean {
  const { stem } = toPattern(listFoldedWords(words), 'inflected');
  return names.some(({ patterns }) => patterns.some((pattern) => pattern.stem === stem));
}

function listEndings(name: IndexedName, getName: (token: SearchToken) => IndexedName | undefined): string[] {
  const endings = gatherWords(name.locators, ({ field }) =>
    listFieldTokens(field)
      .filter((token) => getName(token) === name)
      .filter(({ word }) => !name.patterns.some(({ joined }) => joined === word))
      .map((token) => ({ key: token.stem, ...toForm(token) })),
  );
  return endings.flatMap(({ forms }) => forms);
}
