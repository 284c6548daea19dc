import type { ArchiveText, DocumentText } from './archive-text.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { toPattern, type Pattern } from './match.ts';
import { parseQuery, type QueryPart } from './parse-query.ts';
import { joinScores, rankSections, type IndexScores } from './rank.ts';
import { findReference } from './reference.ts';
import { hasAny, scanDocuments, scanSections, type SectionMatch } from './scan.ts';
import { understandQuery, type Term } from './terms.ts';

/** What the archive says to a query. */
export interface Answer {
  /** All hits, best first. */
  hits: Hit[];
  /** The words that occur in no text and were left out, and those taken in place of others. */
  absent: string[];
  corrections: { typed: string; taken: string }[];
  /** Whether the query was too long, and only its beginning was looked for. */
  isCut: boolean;
  /** Whether no section has all the words, and the hits have some of them. */
  isPartial: boolean;
  /** Who ordered the hits; the texts where the index did not answer, or knew none of them. */
  orderedBy: 'index' | 'texts';
}

/** Asks the index for sections that have all of some words. Rejects where the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

/** What the texts say to a query, before anything is ranked. */
interface Reading {
  terms: Term[];
  absent: string[];
  isCut: boolean;
  isPartial: boolean;
  documents: DocumentText[];
  sections: SectionMatch[];
}

const EMPTY: Answer = {
  hits: [],
  absent: [],
  corrections: [],
  isCut: false,
  isPartial: false,
  orderedBy: 'index',
};

/**
 * Answers a query. The texts themselves decide what is a hit, so that no fault of the index can hide a passage or make
 * one up; the index tells which is best.
 *
 * @param typed what a reader typed
 * @param showDraft is handed all hits at once, in the order of the texts, where the index is asked for a better one
 */
export async function answerQuery(
  typed: string,
  archive: ArchiveText,
  askIndex: AskIndex,
  showDraft?: (draft: Answer) => void,
): Promise<Answer> {
  const reference = findReference(typed, archive);
  if (reference) return { ...EMPTY, hits: [reference] };
  const reading = readTexts(typed, archive);
  if (reading.sections.length === 0) return { ...toAnswer(reading), orderedBy: 'index' };
  showDraft?.(toAnswer(reading));
  return toAnswer(reading, await getScores(reading, archive, askIndex));
}

function readTexts(typed: string, archive: ArchiveText): Reading {
  const { parts: all, isCut } = parseQuery(typed);
  const parts = all.filter(({ isExcluded }) => !isExcluded);
  const { terms, absent } = understandQuery(parts, archive);
  const excluded = listExcluded(all, archive);
  const found = scanSections(archive, terms, toWhole(parts)).filter(({ text }) => !hasAny(text, excluded));
  const complete = found.filter(({ hasAll }) => hasAll);
  const documents = scanDocuments(archive, terms);
  const isPartial = complete.length === 0 && documents.length === 0 && found.length > 0;
  const sections = isPartial ? keepBest(found) : complete;
  return { terms, absent, isCut, isPartial, documents, sections };
}

/** A guess at a misspelt word may add hits, but takes none away. */
function listExcluded(parts: QueryPart[], archive: ArchiveText): Term[] {
  const { terms } = understandQuery(
    parts.filter(({ isExcluded }) => isExcluded),
    archive,
  );
  return terms.filter(({ correction }) => correction === undefined);
}

function toAnswer(reading: Reading, scores?: IndexScores): Answer {
  const { terms, absent, isCut, isPartial, documents, sections } = reading;
  return {
    hits: [
      ...documents.map((one) => toDocumentHit(one, terms)),
      ...rankSections(sections, scores).map((one) => toSectionHit(one, terms)),
    ],
    absent,
    corrections: terms.flatMap(({ typed: word, correction }) =>
      correction ? [{ typed: word, taken: correction }] : [],
    ),
    isCut,
    isPartial,
    orderedBy: sections.some(({ text }) => scores?.has(text.section.record)) ? 'index' : 'texts',
  };
}

/** @returns undefined where the index does not answer. */
async function getScores(
  { terms, isPartial }: Reading,
  { sections }: ArchiveText,
  askIndex: AskIndex,
): Promise<IndexScores | undefined> {
  const words = terms.map(toIndexWords);
  try {
    if (!isPartial) return await askIndex(words.join(' '));
    return joinScores(await Promise.all(words.map(askIndex)), sections.length);
  } catch {
    return undefined;
  }
}

/** Quotation marks and signs mean something else to the index, or nothing. */
function toIndexWords({ indexWords }: Term): string {
  return indexWords.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, ' ').trim();
}

function toWhole(parts: QueryPart[]): Pattern | undefined {
  const words = parts.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  return words.length > 1 ? toPattern(words, 'inflected') : undefined;
}

/** @returns the sections that answer at least half as much of the query as the best one does. */
function keepBest(matches: SectionMatch[]): SectionMatch[] {
  const best = Math.max(...matches.map(({ score }) => score));
  return matches.filter(({ score }) => score >= best / 2);
}
