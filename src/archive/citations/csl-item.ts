import { facts } from '../../interface/facts.ts';
import type { TextDocument } from '../../text/model.ts';
import { toDocumentPath, toPermanentAddress, type Publication } from '../addresses.ts';
import { toCslName, type CslName } from '../authors.ts';
import type { ArchiveDocument } from '../documents.ts';
import { getCitedKind, type CitedKind } from './kinds.ts';
import { toPlace } from './passage-citation.ts';

/** The parts of a document that citations use. */
export type CitedDocument = Pick<ArchiveDocument, 'id' | 'frontMatter' | 'nature'> & {
  text: Pick<TextDocument, 'wordsSha256'>;
};

/** @returns everything that decides the citations of a document */
export function toCitedInput(
  { id, frontMatter, nature, text }: CitedDocument,
  publication: Publication,
): unknown {
  return { id, frontMatter, nature, words: text.wordsSha256, publication };
}

/** A date in CSL-JSON: the first date, and the last one of a span of time. */
interface CslDate {
  'date-parts': number[][];
  circa?: true;
}

/** An item in CSL-JSON 1.0.2. It is the source of every citation and of every download for reference managers. */
export interface CslItem {
  id: string;
  type: CitedKind['csl'];
  title: string;
  /** The authors, if any is known. */
  author?: CslName[];
  /** The kind of text, and the site that reposted it. */
  genre: string;
  /** Each date has the year, then the month and day if they are known. */
  issued: CslDate;
  /** The publisher. Unlike the name of a person, it is never split into parts. */
  publisher: string;
  /** The newspaper or website in which the text appeared, if the publisher is one. */
  'container-title'?: string;
  /** The name of this archive. */
  archive: string;
  /** The place in this archive: the document, the passage or section, the edition. */
  archive_location: string;
  /** The permanent address in this archive; until that is known, the publisher's own address. */
  URL?: string;
  language: string;
  /** What the text is about. */
  abstract: string;
  /** Who speaks in the text, and the evidence for its date, in sentences. */
  note: string;
}

/** @returns the beginning of the hash of a document's words. It identifies the edition that was cited. */
export function toEdition(wordsSha256: string): string {
  return wordsSha256.slice(0, 8);
}

/** @returns the kind of a text, with the site that reposted it: `News report, reposted on reader.example` */
export function toGenre({ nature, frontMatter }: Pick<CitedDocument, 'nature' | 'frontMatter'>): string {
  const { repostedOn } = frontMatter;
  if (repostedOn === undefined) return nature.name;
  // The name of a kind may already say that such texts are reposted.
  return facts.kindAndSite(nature.name.replace(/, reposted$/u, ''), repostedOn.name);
}

/**
 * Makes the item that cites a document, or a section or passage of it. It has no access date, because the edition
 * identifies the exact words.
 *
 * @param fragmentId the id of a section or passage; undefined for the whole document
 * @param hasPlace whether the place in the archive names the section or passage. Leave it out for a style that prints a
 *   locator
 */
export function toCslItem(
  document: CitedDocument,
  publication: Publication,
  fragmentId?: string,
  { hasPlace = true } = {},
): CslItem {
  const { id, frontMatter, nature } = document;
  const { csl, isInPublisher } = getCitedKind(nature);
  const { authors, publisher, source } = frontMatter;
  const address = toPermanentAddress(toDocumentPath(id, fragmentId), publication) ?? source.address;
  return {
    id: fragmentId === undefined ? id : `${id}-${fragmentId}`,
    type: csl,
    title: frontMatter.title,
    ...(authors === undefined ? {} : { author: authors.map(toCslName) }),
    genre: toGenre(document),
    issued: toCslDate(frontMatter.datedAs ?? frontMatter.dated),
    publisher,
    ...(isInPublisher ? { 'container-title': publisher } : {}),
    archive: publication.name,
    archive_location: toLocation(document, hasPlace ? fragmentId : undefined),
    ...(address === undefined ? {} : { URL: address }),
    language: frontMatter.language,
    abstract: frontMatter.summary,
    note: facts.noteAndEvidence(frontMatter.nature.note, frontMatter.datedBy),
  };
}

/**
 * @returns a date of front matter in CSL-JSON: with two dates for a span of time, and with `circa` for a date that is
 *   not exact
 */
function toCslDate(dated: string): CslDate {
  return {
    'date-parts': dated.split('/').map((end) => end.replace(/~$/u, '').split('-').map(Number)),
    ...(dated.includes('~') ? { circa: true } : {}),
  };
}

/** It begins with a word, because Chicago makes the first letter a capital, and an id must not change. */
function toLocation({ id, text }: CitedDocument, fragmentId?: string): string {
  const place = fragmentId === undefined ? undefined : toPlace([fragmentId]);
  return facts.citedPlace(id, toEdition(text.wordsSha256), place);
}
