import type { ArchiveText, Field } from '../query/archive-text.ts';
import { findInField, type Pattern } from '../query/match.ts';
import type { Token } from '../query/tokens.ts';

/** A piece of a text that the index leads to: its title, the heading of a section, or a passage. */
export interface Place {
  documentId: string;
  /** `p7`, or the id of a section; undefined for the title. */
  fragmentId: string | undefined;
  /** What the link to it says: `7`, `title`, or § and the section after a no-break space. */
  label: string;
  field: Field;
}

/** The places of one document, in the order of the text. */
export interface DocumentPlaces {
  documentId: string;
  places: Place[];
}

/** @returns every title, heading and passage in the order of the documents and their texts. */
export function listPlaces({ documents, sections }: ArchiveText): Place[] {
  return documents.flatMap(({ document, names: [title] }) => [
    ...(title ? [{ documentId: document.id, fragmentId: undefined, label: 'title', field: title }] : []),
    ...sections
      .filter((text) => text.document === document)
      .flatMap(({ section, heading, passages }) => [
        { documentId: document.id, fragmentId: section.id, label: `§\u00a0${section.id}`, field: heading },
        ...section.passages.flatMap(({ id }, place) => {
          const field = passages[place];
          return field ? [{ documentId: document.id, fragmentId: id, label: id.slice(1), field }] : [];
        }),
      ]),
  ]);
}

/** @returns the words of a place, and those that some of them are to be read as. */
export function listTokens({ field }: Place): Token[] {
  return [...field.tokens, ...field.readings.flatMap(({ tokens }) => tokens)];
}

/** @returns whether a place has a word or name, as search finds it. */
export function hasPattern({ field }: Place, pattern: Pattern): boolean {
  return findInField(field, pattern).length > 0;
}

/** @returns places in their order, those of one document together. */
export function groupPlaces(places: Iterable<Place>): DocumentPlaces[] {
  const groups = Map.groupBy(places, ({ documentId }) => documentId);
  return Array.from(groups, ([documentId, group]) => ({ documentId, places: group }));
}
