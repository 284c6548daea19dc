import type { Named, Names } from '../../schemas/names.ts';
import { listMembers, listPrintedNames } from '../../text/names.ts';
import type { Texts } from '../query/archive-text.ts';
import { hasPattern } from '../query/field.ts';
import { findName, type Names as KnownNames } from '../query/names.ts';
import type { NamedPassage, SearchName } from '../query/passages.ts';
import { toSpellingPattern } from '../query/pattern.ts';
import { toSearchTokens } from '../query/search-token.ts';

/**
 * @param names undefined if the archive has no lists of names
 * @returns the people and organisations with passages that their names do not find. Such a passage prints only a
 *   surname, or names a person of the organisation. All other passages are found by their words
 */
export function toSearchNames(names: Names | undefined, archive: Texts & KnownNames): SearchName[] {
  const { people = [], organisations = [] } = names ?? {};
  return [
    ...people.map((person) => toSearchName(person, [], archive)),
    ...organisations.map((one) => toSearchName(one, listMembers(one, people), archive)),
  ].filter(({ passages }) => passages.length > 0);
}

function toSearchName(entry: Named, members: Named[], archive: Texts & KnownNames): SearchName {
  const spellings = listPrintedNames(entry);
  const patterns = spellings.flatMap(
    (name) => findName(toSearchTokens(name), archive) ?? [toSpellingPattern(name)],
  );
  const cited = [entry, ...members].flatMap(({ mentions }) => mentions);
  const byPlace = new Map(cited.toReversed().map((one) => [`${one.document}#${one.at}`, one]));
  const passages = archive.sections.flatMap(({ document, section, passages: fields }) =>
    section.passages.flatMap(({ id }, index): NamedPassage[] => {
      const found = byPlace.get(`${document.id}#${id}`);
      const field = fields[index];
      if (!found || !field || hasPattern([field], patterns)) return [];
      return [{ documentId: document.id, id, words: found.words }];
    }),
  );
  return { spellings, passages };
}
