import { hasPattern, type FactField, type Field } from './field.ts';
import { toPattern, toSpellingPattern, type Pattern } from './pattern.ts';
import type { SearchToken } from './search-token.ts';

/** What the authorities know about names. */
export interface Names {
  /** The patterns of all spellings of a name, by the key of each spelling. */
  spellings: Map<string, Pattern[]>;
}

/** What the texts print, and the facts of the documents. */
interface PrintedFields {
  fields: Field[];
  facts: FactField[];
}

/** The greatest length of a name, in words or in clauses of a query. */
export const NAME_LIMIT = 8;

/**
 * @param spellings groups of spellings; each group has the spellings of one name. Groups with a spelling in common
 *   become one group
 */
export function toNames(spellings: string[][]): Names {
  const names: Names = { spellings: new Map() };
  for (const patterns of joinGroups(spellings.map((group) => group.map(toSpellingPattern))))
    for (const { stem } of patterns) names.spellings.set(stem, patterns);
  return names;
}

/** Joins groups that have a spelling in common. It compares spellings by their stems, as a query does. */
function joinGroups(groups: Pattern[][]): Pattern[][] {
  let joined: Pattern[][] = [];
  for (const group of groups) {
    const stems = new Set(group.map(({ stem }) => stem));
    const isSame = (other: Pattern[]) => other.some(({ stem }) => stems.has(stem));
    joined = [...joined.filter((other) => !isSame(other)), [...joined.filter(isSame).flat(), ...group]];
  }
  return joined;
}

/** @returns the patterns of every spelling of a name; undefined if the words are not a name, or if the texts lack it */
export function findName(
  tokens: SearchToken[],
  { spellings, fields, facts }: Names & PrintedFields,
): Pattern[] | undefined {
  const found = spellings.get(toNameKey(tokens));
  return found && isNamed(found, { fields, facts }) ? found : undefined;
}

/** @returns whether the texts or the facts of the documents have one of the spellings of a name */
export function isNamed(name: Pattern[], { fields, facts }: PrintedFields): boolean {
  return hasPattern(fields, name) || facts.some(({ field }) => hasPattern([field], name));
}

/** @returns the stem of a name without spaces. All inflections of a name have the same key */
export function toNameKey(tokens: SearchToken[]): string {
  const words = tokens.map(({ word }) => word);
  return toPattern(words, 'inflected').stem;
}
