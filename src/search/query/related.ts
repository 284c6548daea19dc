import { hasPattern, type Field } from './field.ts';
import { NAME_LIMIT, toNameKey } from './names.ts';
import { toSpellingPattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** The spellings of a name, and its related words. The texts may have related words even if they lack the name. */
export interface RelatedWords {
  spellings: string[];
  related: string[];
}

/** The related words of names, by the key of each spelling. */
export type Related = Map<string, string[]>;

/**
 * @param entries the entries. If several have the same spelling, this spelling gets the related words of all of them
 */
export function toRelated(entries: RelatedWords[]): Related {
  const related: Related = new Map();
  for (const entry of entries) {
    for (const spelling of entry.spellings) {
      const key = toNameKey(toSearchTokens(spelling));
      related.set(key, [...new Set([...(related.get(key) ?? []), ...entry.related])]);
    }
  }
  return related;
}

/** @returns whether the authorities have related words for a name. Such a name is not a misspelt word */
export function hasRelated(tokens: SearchToken[], related: Related): boolean {
  return related.has(toNameKey(tokens));
}

/**
 * @param clauses the words of each clause of a query
 * @param fields if given, only words in these fields are listed
 * @returns the related words of the names in the query, each once, in the order of the names
 */
export function listRelated(clauses: SearchToken[][], related: Related, fields?: Field[]): string[] {
  const found = clauses.flatMap((_, start) =>
    clauses
      .slice(start, start + NAME_LIMIT)
      .flatMap((__, length) => related.get(toNameKey(clauses.slice(start, start + length + 1).flat())) ?? []),
  );
  return [...new Set(found)].filter((words) => !fields || hasPattern(fields, [toSpellingPattern(words)]));
}
