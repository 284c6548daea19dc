import type { Named, Names } from '../../schemas/names.ts';
import { listMembers, listPrintedNames } from '../../text/names.ts';
import type { Texts } from '../query/archive-text.ts';
import { hasPattern, type Field } from '../query/field.ts';
import type { Names as KnownNames } from '../query/names.ts';
import { findName } from '../query/find-name.ts';
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
  const places = placePassages(archive);
  return [
    ...people.map((person) => toSearchName(person, [], archive, places)),
    ...organisations.map((one) => toSearchName(one, listMembers(one, people), archive, places)),
  ].filter(({ passages }) => passages.length > 0);
}

/** A passage, and its place in the order of the archive. */
interface PlacedPassage {
  order: number;
  field: Field;
  documentId: string;
  id: string;
}

/** @returns every passage by its place: `china-2020#p7` */
function placePassages({ sections }: Texts): Map<string, PlacedPassage> {
  const places = new Map<string, PlacedPassage>();
  for (const { document, section, passages } of sections)
    section.passages.forEach(({ id }, index) => {
      const field = passages[index];
      if (field)
        places.set(`${document.id}#${id}`, { order: places.size, field, documentId: document.id, id });
    });
  return places;
}

function toSearchName(
  entry: Named,
  members: Named[],
  archive: Texts & KnownNames,
  places: ReadonlyMap<string, PlacedPassage>,
): SearchName {
  const spellings = listPrintedNames(entry);
  const patterns = spellings.flatMap(
    (name) => findName(toSearchTokens(name), archive) ?? [toSpellingPattern(name)],
  );
  const cited = [entry, ...members].flatMap(({ mentions }) => mentions);
  const byPlace = new Map(cited.toReversed().map((one) => [`${one.document}#${one.at}`, one]));
  const passages = [...byPlace]
    .flatMap(([place, { words }]) => {
      const passage = places.get(place);
      return passage && !hasPattern([passage.field], patterns) ? [{ ...passage, words }] : [];
    })
    .toSorted((a, b) => a.order - b.order)
    .map(({ documentId, id, words }): NamedPassage => ({ documentId, id, words }));
  return { spellings, passages };
}
