import { hasPattern, type Field } from './field.ts';
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

/** @returns the patterns of every spelling of a name; undefined if the words are not a name, or if no field has it */
export function findName(
  tokens: SearchToken[],
  { spellings, fields }: Pick<Names, 'spellings'> & { fields: Field[] },
): Pattern[] | undefined {
  const found = spellings.get(toNameKey(tokens));
  return found && hasPattern(fields, found) ? found : undefined;
}

/** @returns the stem of a name without spaces. All inflections of a name have the same key */
export function toNameKey(tokens: SearchToken[]): string {
  const words = tokens.map(({ word }) => word);
  return toPattern(words, 'inflected').stem;
}
