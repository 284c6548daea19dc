import { hasPattern, type FactField, type Field } from './field.ts';
import { toNameKey, type Names } from './names.ts';
import type { Pattern } from './pattern.ts';
import type { SearchToken } from './search-token.ts';

/** What the texts print, and the facts of the documents. */
interface PrintedFields {
  fields: Field[];
  facts: FactField[];
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
