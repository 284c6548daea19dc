import { findMatches, toPattern, type Pattern } from '../query/match.ts';
import { toSpellingPattern } from '../query/spellings.ts';
import { toTokens, type Token } from '../query/tokens.ts';
import { hasPattern, listTokens, type Place } from './places.ts';
import { gatherWords, toForm } from './indexed-words.ts';

/** A thing with several spellings, which the index lists under the first of them. */
export interface Name {
  /** As the authorities have them, the usual one first; then other endings in which the texts have one: `ICTs`. */
  spellings: string[];
  patterns: Pattern[];
  places: Place[];
}

/** @returns the names that the texts have in some spelling, in the order given. */
export function findNames(groups: string[][], places: Place[]): Name[] {
  const names = groups
    .map((spellings) => {
      const patterns = spellings.map(toSpellingPattern);
      const found = places.filter((place) => patterns.some((pattern) => hasPattern(place, pattern)));
      return { spellings, patterns, places: found };
    })
    .filter((name) => name.places.length > 0);
  const getName = toNameSearch(names);
  return names.map((name) => ({ ...name, spellings: [...name.spellings, ...listEndings(name, getName)] }));
}

/** @returns a search for the name that one word of a text is, as `ROK` is one; it gives undefined for any other word. */
export function toNameSearch(names: Name[]): (token: Token) => Name | undefined {
  const byStem = new Map(
    names.flatMap((name) => name.patterns.map((pattern) => [pattern.stem, { name, pattern }] as const)),
  );
  return (token) => {
    const candidate = byStem.get(token.stem);
    return candidate && findMatches([token], candidate.pattern).length > 0 ? candidate.name : undefined;
  };
}

/** @returns whether words that stand side by side are a spelling of one of the names. */
export function isSpelling(words: string, names: Name[]): boolean {
  const { stem } = toPattern(
    toTokens(words).map(({ word }) => word),
    'inflected',
  );
  return names.some(({ patterns }) => patterns.some((pattern) => pattern.stem === stem));
}

function listEndings(name: Name, getName: (token: Token) => Name | undefined): string[] {
  const endings = gatherWords(name.places, (place) =>
    listTokens(place)
      .filter((token) => getName(token) === name)
      .filter(({ word }) => !name.patterns.some(({ joined }) => joined === word))
      .map((token) => ({ key: token.stem, ...toForm(token) })),
  );
  return endings.flatMap(({ forms }) => forms);
}
