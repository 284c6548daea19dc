import type { TextDocument } from '../../text/model.ts';
import { toDocumentPath, toPermanentAddress, type Publication } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { CITED_KINDS, type CitedKind } from './kinds.ts';
import { toLocator } from './passage-citation.ts';

/** The parts of a document that a citation is made from. */
export type CitedDocument = Pick<ArchiveDocument, 'id' | 'frontMatter' | 'nature'> & {
  text: Pick<TextDocument, 'wordsSha256'>;
};

/** An item in CSL-JSON 1.0.2: the one model from which every citation and every download is made. */
export interface CslItem {
  id: string;
  type: CitedKind['csl'];
  title: string;
  /** What kind of text it is. */
  genre: string;
  /** Year, month and day, as far as they are known. */
  issued: { 'date-parts': number[][] };
  /** Who published it, whole: a publisher is never taken apart as the name of a person is. */
  publisher: string;
  /** The periodical that it appeared in, where the publisher is one. */
  'container-title'?: string;
  /** The name of this archive. */
  archive: string;
  /** Where it is in this archive: the document, the passage or section, the edition. */
  archive_location: string;
  /** The permanent address in this archive; until that is known, the publisher's own. */
  URL?: string;
  language: string;
  /** What kind of text it is and what the date rests on, in sentences. */
  note: string;
}

/** @returns the short form of the hash of a document's words: it names the edition that was cited. */
export function toEdition(wordsSha256: string): string {
  return wordsSha256.slice(0, 8);
}

/**
 * Nobody is named as the author: no text says who wrote it. No access date is given: the edition names the exact
 * words, and the day of reading is the reader's.
 *
 * @param fragmentId the id of a section or passage; left out for the document as a whole
 * @returns the item that cites a document, or one place in it
 */
export function toCslItem(document: CitedDocument, publication: Publication, fragmentId?: string): CslItem {
  const { id, frontMatter, nature } = document;
  const { csl, isInPeriodical } = CITED_KINDS[nature.citedAs];
  const address =
    toPermanentAddress(toDocumentPath(id, fragmentId), publication) ?? frontMatter.source.address;
  return {
    id: fragmentId === undefined ? id : `${id}-${fragmentId}`,
    type: csl,
    title: frontMatter.title,
    genre: nature.name,
    issued: { 'date-parts': [frontMatter.dated.split('-').map(Number)] },
    publisher: frontMatter.publisher,
    ...(isInPeriodical ? { 'container-title': frontMatter.publisher } : {}),
    archive: publication.name,
    archive_location: toLocation(document, publication, fragmentId),
    ...(address === undefined ? {} : { URL: address }),
    language: frontMatter.language,
    note: `${frontMatter.nature.note} The date rests on this: ${frontMatter.datedBy}`,
  };
}

/** Chicago begins it with a capital, so it begins with a word that may have one: an id or a path may not. */
function toLocation(document: CitedDocument, publication: Publication, fragmentId?: string): string {
  const { id, text } = document;
  return [
    `document ${id}`,
    ...(fragmentId === undefined ? [] : [toLocator(fragmentId)]),
    ...(publication.origin === undefined ? [`path ${toDocumentPath(id, fragmentId)}`] : []),
    `edition ${toEdition(text.wordsSha256)}`,
  ].join(', ');
}
