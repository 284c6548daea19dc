import type { Authorities } from '../../schemas/authorities.ts';
import type { Correction, TextDocument } from '../../text/model.ts';
import { prepareArchive } from '../query/archive-text.ts';
import { hasPattern } from '../query/field.ts';
import { toSpellingPattern } from '../query/pattern.ts';
import type { PassagesFile, Reading, SearchDocument } from '../query/passages.ts';
import { toSectionRecords } from './records.ts';

/**
 * @param documents the texts, in the order of their ids
 * @param recordNames the name Pagefind gave each record, by the record's `url`
 * @returns the content of the passages file, which search reads in addition to the index
 */
export function toPassagesFile(
  documents: TextDocument[],
  authorities: Authorities,
  recordNames: ReadonlyMap<string, string>,
): PassagesFile {
  const file = {
    documents: documents.map((document) => toSearchDocument(document, authorities, recordNames)),
    related: authorities.terms.flatMap(({ spellings, related }) => (related ? [{ spellings, related }] : [])),
  };
  const { fields } = prepareArchive({ ...file, spellings: [] });
  return {
    ...file,
    // A name finds nothing if no text has one of its spellings, so the file does not need it.
    spellings: authorities.terms
      .map(({ spellings }) => spellings)
      .filter((group) => group.length > 1 && hasPattern(fields, group.map(toSpellingPattern))),
  };
}

function toSearchDocument(
  document: TextDocument,
  authorities: Authorities,
  recordNames: ReadonlyMap<string, string>,
): SearchDocument {
  const { corrections } = document;
  const { title, shortTitle } = document.frontMatter;
  const records = toSectionRecords(document, authorities);
  return {
    id: document.id,
    title,
    shortTitle,
    partners: records[0]?.partners ?? [],
    sections: records.map(({ url, sectionId, heading, path, passages }) => ({
      id: sectionId,
      record: recordNames.get(url) ?? '',
      heading,
      path,
      passages: passages.map(({ id, text }) => ({ id, text, ...toReadings(corrections, id) })),
      ...toReadings(corrections, sectionId),
    })),
  };
}

function toReadings(corrections: Correction[], id: string): { readings?: Reading[] } {
  const readings = corrections
    .filter(({ fragmentId }) => fragmentId === id)
    .map(({ start, end, published, reading }) => ({ start, end, published, reading }));
  return readings.length === 0 ? {} : { readings };
}
