import type { ArchiveText } from './archive-text.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { toPattern, type Pattern } from './match.ts';
import { parseQuery, type QueryPart } from './parse-query.ts';
import { joinScores, rankSections, type IndexScores } from './rank.ts';
import { scanDocuments, scanSections, type SectionMatch } from './scan.ts';
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
  /** Whether the index knew any of the hits; without it the order is that of a plain reading. */
  isIndexed: boolean;
}

/** Asks the index for sections that have all of some words. Rejects where the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

const NOTHING: IndexScores = new Map();

/**
 * Answers a query. The texts themselves decide what is a hit, so that no fault of the index can hide a passage or make
 * one up; the index tells which is best.
 *
 * @param typed what a reader typed
 */
export async function answerQuery(typed: string, archive: ArchiveText, askIndex: AskIndex): Promise<Answer> {
  const { parts, isCut } = parseQuery(typed);
  const { terms, absent } = understandQuery(parts, archive);
  const found = scanSections(archive, terms, toWhole(parts));
  const complete = found.filter(({ hasAll }) => hasAll);
  const documents = scanDocuments(archive, terms);
  const isPartial = complete.length === 0 && documents.length === 0 && found.length > 0;
  const matches = isPartial ? keepBest(found) : complete;
  const scores = matches.length === 0 ? NOTHING : await getScores(terms, isPartial, archive, askIndex);
  const sections = rankSections(matches, scores);
  return {
    hits: [
      ...documents.map((one) => toDocumentHit(one, terms)),
      ...sections.map((one) => toSectionHit(one, terms)),
    ],
    absent,
    corrections: terms.flatMap(({ typed: word, correction }) =>
      correction ? [{ typed: word, taken: correction }] : [],
    ),
    isCut,
    isPartial,
    isIndexed: matches.length === 0 || matches.some(({ text }) => scores?.has(text.section.record)),
  };
}

/** @returns undefined where the index does not answer. */
async function getScores(
  terms: Term[],
  isPartial: boolean,
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
