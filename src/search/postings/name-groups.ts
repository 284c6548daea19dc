import type { Names } from '../query/names.ts';
import type { Pattern } from '../query/pattern.ts';
import { KINDS } from './kinds.ts';

/** @returns the patterns of each name of the authorities; each name once */
export function listNameGroups({ spellings }: Names): Pattern[][] {
  return [...new Set(spellings.values())];
}

/** @returns the key of the line that lists the documents with a name, in any of its spellings */
export function toNameLineKey([first]: Pattern[]): string {
  return (first?.stem ?? '') + KINDS.name;
}
