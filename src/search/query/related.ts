import { hasPattern, type Field } from './field.ts';
import { NAME_LIMIT, toNameKey } from './names.ts';
import { toSpellingPattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** The spellings of a name, and related words. The texts may have these even if they do not have the name. */
export interface RelatedWords {
  spellings: string[];
  related: string[];
}

/** The related words of names, by the key of each spelling. */
export type Related = Map<string, string[]>;

/** @param entries several entries may have the same spelling. It then has the related words of all of them */
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
 * @param fields if given, only words that they have
 * @returns the related words of the names in the query, each once, the words of the first name first
 */
export function listRelated(clauses: SearchToken[][], related: Related, fields?: Field[]): string[] {
  const found = clauses.flatMap((_, start) =>
    clauses
      .slice(start, start + NAME_LIMIT)
      .flatMap((__, length) => related.get(toNameKey(clauses.slice(start, start + length + 1).flat())) ?? []),
  );
  return [...new Set(found)].filter((words) => !fields || hasPattern(fields, [toSpellingPattern(words)]));
}
