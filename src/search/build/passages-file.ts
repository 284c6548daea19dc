import { formatAuthor } from '../../archive/authors.ts';
import { toForeignLanguage } from '../../archive/own-words.ts';
import { site } from '../../site.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { Correction, TextDocument } from '../../text/model.ts';
import { toEndings, type Endings } from '../query/light-stem.ts';
import { OWN_ENDINGS } from '../query/own-endings.ts';
import { prepareTexts } from '../query/archive-text.ts';
import { toNames } from '../query/names.ts';
import { isNamed } from '../query/find-name.ts';
import { toSpellingPattern } from '../query/pattern.ts';
import type { PassagesFile, Reading, SearchDocument } from '../query/passages.ts';
import { placeSections } from '../../text/tree.ts';
import { toSearchNames } from './search-names.ts';
import { toSectionRecords, type RecordPassage } from './records.ts';

/**
 * @param documents the texts, in the order of their ids
 * @param recordNames the name Pagefind gave each record, by the record's `url`
 * @returns the content of the passages file, which search reads in addition to the index
 */
export function toPassagesFile(
  documents: readonly TextDocument[],
  authorities: Authorities,
  recordNames: ReadonlyMap<string, string>,
): PassagesFile {
  const file = {
    language: site.language,
    documents: documents.map((document) => toSearchDocument(document, authorities, recordNames)),
  };
  const texts = prepareTexts(file.documents);
  // A name finds nothing if no text has one of its spellings, so the file does not need it.
  const spellings = authorities.terms
    .map((term) => term.spellings)
    .filter((group) => group.length > 1 && isNamed(group.map(toSpellingPattern), texts));
  const names = toSearchNames(authorities.names, { ...texts, ...toNames(spellings) });
  return { ...file, spellings, ...(names.length > 0 && { names }) };
}

export function toSearchDocument(
  document: TextDocument,
  authorities: Authorities,
  recordNames: ReadonlyMap<string, string>,
): SearchDocument {
  const { corrections } = document;
  const { title, shortTitle, dated, publisher, authors, repostedOn, source } = document.frontMatter;
  const language = toForeignLanguage(document.frontMatter);
  const endings = toEndings(document.frontMatter.language);
  const records = toSectionRecords(document, authorities);
  const all = records.flatMap(({ passages }) => passages);
  return {
    id: document.id,
    title,
    shortTitle,
    ...(language !== undefined && { language }),
    ...(endings !== OWN_ENDINGS && { endings }),
    partners: records[0]?.partners ?? [],
    dated,
    kind: records[0]?.nature ?? '',
    publisher,
    ...(authors !== undefined && { authors: authors.map(formatAuthor) }),
    ...(repostedOn !== undefined && { repostedOn: repostedOn.name }),
    ...(source.address !== undefined && { source: source.address }),
    sections: records.map(({ url, sectionId, heading, path, passages }) => ({
      id: sectionId,
      record: recordNames.get(url) ?? '',
      heading,
      path,
      passages: passages.map((passage, index) => ({
        id: passage.id,
        text: passage.text,
        ...toOtherEndings(passage, endings),
        ...toReadings(corrections, passage.id),
        ...toRepeated(passage, all),
        ...toAnswer(passage, passages[index + 1]),
        ...toCells(passage),
      })),
      ...toReadings(corrections, sectionId),
    })),
  };
}

/** @param endings the rules of its text */
function toOtherEndings({ language }: RecordPassage, endings: Endings): { endings?: Endings } {
  const own = language === undefined ? endings : toEndings(language);
  return own === endings ? {} : { endings: own };
}

/** @returns the rules for the words of some texts, without the rules of the archive; each once */
export function listOtherEndings(documents: readonly TextDocument[]): Endings[] {
  const languages = documents.flatMap((document) => [
    document.frontMatter.language,
    ...placeSections(document).flatMap(({ section }) =>
      section.passages.flatMap(({ language }) => language ?? []),
    ),
  ]);
  return [...new Set(languages.map(toEndings))].filter((endings) => endings !== OWN_ENDINGS).toSorted();
}

/** A pull quote repeats words of a passage. Search must show that passage first. */
function toRepeated({ id, text, role }: RecordPassage, all: RecordPassage[]): { repeats?: string } {
  if (role !== 'pull-quote') return {};
  const repeated = all.find((other) => other.id !== id && other.role !== role && other.text.includes(text));
  return repeated ? { repeats: repeated.id } : {};
}

function toAnswer({ role }: RecordPassage, next: RecordPassage | undefined): { answer?: string } {
  return role === 'question' && next?.role === 'answer' ? { answer: next.id } : {};
}

/**
 * Search shows in which column a word is. The heading row has no column headings, and an empty cell has no words to
 * find.
 */
function toCells({ row }: RecordPassage): { cells?: [start: number, heading: string][] } {
  const cells = (row?.cells ?? []).filter(({ start, end, heading }) => end > start && heading !== '');
  return cells.length === 0 ? {} : { cells: cells.map(({ start, heading }) => [start, heading]) };
}

function toReadings(corrections: Correction[], id: string): { readings?: Reading[] } {
  const readings = corrections
    .filter(({ fragmentId }) => fragmentId === id)
    .map(({ start, end, published, reading }) => ({ start, end, published, reading }));
  return readings.length === 0 ? {} : { readings };
}
