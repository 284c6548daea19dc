import { hasPattern, type Field } from './field.ts';
import type { RelatedWords } from './passages.ts';
import { toPattern, toSpellingPattern, type Pattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** What the authorities know about names. Each map has an entry for the key of every spelling. */
export interface Names {
  /** The patterns of all spellings of the name. */
  spellings: Map<string, Pattern[]>;
  /** The related words of the name. */
  related: Map<string, string[]>;
}

/** The length limit of a name, in words or in clauses of a query. */
export const NAME_LIMIT = 8;

/**
 * @param spellings groups of spellings; each group has the spellings of one name. Groups with a spelling in common are
 *   one group
 * @param related several entries may have the same spelling. It then has the related words of all of them
 */
export function toNames(spellings: string[][], related: RelatedWords[]): Names {
  const names: Names = { spellings: new Map(), related: new Map() };
  for (const patterns of joinGroups(spellings.map((group) => group.map(toSpellingPattern))))
    for (const { stem } of patterns) names.spellings.set(stem, patterns);
  for (const one of related) {
    for (const spelling of one.spellings) {
      const key = toNameKey(toSearchTokens(spelling));
      names.related.set(key, [...new Set([...(names.related.get(key) ?? []), ...one.related])]);
    }
  }
  return names;
}

/** Compares spellings by their stems, as a query does. */
function joinGroups(groups: Pattern[][]): Pattern[][] {
  let joined: Pattern[][] = [];
  for (const group of groups) {
    const stems = new Set(group.map(({ stem }) => stem));
    const isSame = (other: Pattern[]) => other.some(({ stem }) => stems.has(stem));
    joined = [...joined.filter((other) => !isSame(other)), [...joined.filter(isSame).flat(), ...group]];
  }
  return joined;
}

/** @returns the patterns of every spelling of a name; undefined if the words are not a name, or if no field has it */
export function findName(
  tokens: SearchToken[],
  { spellings, fields }: Pick<Names, 'spellings'> & { fields: Field[] },
): Pattern[] | undefined {
  const found = spellings.get(toNameKey(tokens));
  return found && hasPattern(fields, found) ? found : undefined;
}

/** @returns whether the authorities have related words for a name. Such a name is not a misspelt word */
export function hasRelated(tokens: SearchToken[], { related }: Pick<Names, 'related'>): boolean {
  return related.has(toNameKey(tokens));
}

/**
 * @param clauses the words of each clause of a query
 * @returns the related words of the names in the query, each once, the words of the first name first. Only words that
 *   the fields have
 */
export function listRelated(
  clauses: SearchToken[][],
  { related, fields }: Pick<Names, 'related'> & { fields: Field[] },
): string[] {
  const found = clauses.flatMap((_, start) =>
    clauses
      .slice(start, start + NAME_LIMIT)
      .flatMap((__, length) => related.get(toNameKey(clauses.slice(start, start + length + 1).flat())) ?? []),
  );
  return [...new Set(found)].filter((words) => hasPattern(fields, [toSpellingPattern(words)]));
}

/** @returns the stem of a name without spaces. All inflections of a name have the same key */
function toNameKey(tokens: SearchToken[]): string {
  const words = tokens.map(({ word }) => word);
  return toPattern(words, 'inflected').stem;
}
