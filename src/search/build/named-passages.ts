import type { Named, Names } from '../../schemas/names.ts';
import type { Texts } from '../query/archive-text.ts';
import { toNames, type Names as KnownNames } from '../query/names.ts';
import type { SearchName } from '../query/passages.ts';
import { toSearchNames } from './search-names.ts';

/**
 * Finds the passages that the list of people and organisations has under a name, one document after the other.
 *
 * @param names undefined if the archive has no lists of names
 * @returns a function that lists them for a document
 */
export function makeNamesLister(
  names: Names | undefined,
): (texts: Texts, spellings: string[][]) => SearchName[] {
  const people = groupByDocument(names?.people ?? []);
  const organisations = groupByDocument(names?.organisations ?? []);
  let last: { spellings: string[][]; known: KnownNames } | undefined;
  return (texts, spellings) => {
    const id = texts.documents[0]?.document.id ?? '';
    const own: Names = { people: people.get(id) ?? [], organisations: organisations.get(id) ?? [] };
    if (own.people.length + own.organisations.length === 0) return [];
    if (last?.spellings !== spellings) last = { spellings, known: toNames(spellings) };
    return toSearchNames(own, { ...texts, ...last.known });
  };
}
function groupByDocument<Entry extends Named>(entries: Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const id of new Set(entry.mentions.map(({ document }) => document)))
      groups.set(id, [...(groups.get(id) ?? []), entry]);
  return groups;
}
