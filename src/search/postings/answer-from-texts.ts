/** The second stage: it answers from the texts that were read. */
import { toAnswer, type Answer } from '../query/answer.ts';
import type { Texts } from '../query/archive-text.ts';
import { hasPattern } from '../query/field.ts';
import { toReferenceHits, type Hit } from '../query/hits.ts';
import { listNamedHits } from '../query/named-hits.ts';
import { findBestForm, type Query } from '../query/read-query.ts';
import type { Reference } from '../query/reference.ts';
import { TIERS } from '../query/tier-names.ts';
import { matchQuery, type Matches } from '../query/tiers.ts';
import type { WordReport } from '../query/word-report.ts';
import type { Candidates } from './candidates.ts';
import { countAllSections, weigh } from './found.ts';
import type { StagedQuery } from './read-staged-query.ts';

/** How an answer is put together from the documents that were read. */
export interface FromTexts {
  /** What is known about the whole archive. Undefined if no document may answer the query. */
  whole: Pick<Candidates, 'step' | 'terms' | 'weights' | 'doubtful'> | undefined;
  /** The numbers of the documents that were read, in the order in which they were read. */
  numbers: number[];
  /** How many sections the archive has. */
  sections: number;
  /** How many documents are read and ranked together, as one group. */
  atOnce: number;
  /** Whether the oldest documents come first. */
  isByDate: boolean;
  /** Whether all documents were read that have a word of the query. */
  isAll: boolean;
}

/** @param read the documents, in the order in which they were read */
export function answerFromTexts(
  typed: string,
  { query, archive }: StagedQuery,
  read: Texts[],
  from: FromTexts,
): Answer {
  const { whole, atOnce, isByDate, isAll } = from;
  const texts = joinTexts(read);
  const matches: Matches = whole
    ? matchQuery(query, texts, archive, { step: whole.step, weights: listWeights(whole, read, from) })
    : { ...NO_MATCHES, terms: query.terms };
  const answer = toAnswer(query, matches, listNamedHits(typed, query, texts, archive), texts);
  const order = new Map(
    read.flatMap(({ documents }, index) =>
      documents.map(({ document }) => [document.id, isByDate ? index : Math.floor(index / atOnce)]),
    ),
  );
  const toOrder = ({ documentId }: Hit) => order.get(documentId) ?? 0;
  return {
    ...answer,
    // New hits come after the hits that the reader already sees.
    hits: answer.hits.toSorted(
      (a, b) =>
        TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
        toOrder(a) - toOrder(b) ||
        (isByDate ? a.place - b.place : 0),
    ),
    words: answer.words.map((word) => refineStatus(word, query, texts, isAll)),
    orderedBy: 'index',
  };
}

/**
 * The postings tell only which sections may have a phrase. The documents that were read first show how many of these
 * have it, so the others probably have it as often. Later documents change no weight, so that no hit moves.
 */
function listWeights(
  { terms, weights, doubtful }: Pick<Candidates, 'terms' | 'weights' | 'doubtful'>,
  read: Texts[],
  { numbers, sections, atOnce }: FromTexts,
): number[] {
  return weights.map((weight, index) => {
    const [postings, term] = [doubtful[index], terms[index]];
    if (!postings || !term) return weight;
    const first = read.slice(0, atOnce);
    const own = first.flatMap((texts) => texts.sections);
    const has = own.filter(({ heading, passages }) =>
      hasPattern([heading, ...passages], term.patterns),
    ).length;
    const may = countAllSections(
      new Map(
        numbers.slice(0, atOnce).flatMap((number) => {
          const posting = postings.get(number);
          return posting ? [[number, posting]] : [];
        }),
      ),
    );
    return may === 0 ? weight : weigh((countAllSections(postings) * has) / may, sections);
  });
}

/**
 * @param read the documents that the query may name
 * @param named the place that it names
 */
export function listReferenceHits(read: Texts[], named: Reference): Hit[] {
  return toReferenceHits(named, joinTexts(read));
}

/** @returns the texts of some documents, in the order of their ids */
export function joinTexts(read: Texts[]): Texts {
  const inOrder = read.toSorted((a, b) =>
    (a.documents[0]?.document.id ?? '') < (b.documents[0]?.document.id ?? '') ? -1 : 1,
  );
  return {
    documents: inOrder.flatMap(({ documents }) => documents),
    sections: inOrder.flatMap(({ sections }) => sections),
    fields: inOrder.flatMap(({ fields }) => fields),
    facts: inOrder.flatMap(({ facts }) => facts),
  };
}

const NO_MATCHES = {
  ...{ documents: [], sections: [], isDerived: false },
  leftOut: { documents: 0, passages: 0 },
};

/**
 * The postings do not tell every form of a name, of a date and of several words in a row. The documents that were read do.
 *
 * @param isAll whether all documents were read that have a word of the query
 */
function refineStatus(word: WordReport, { terms }: Query, texts: Texts, isAll: boolean): WordReport {
  const found = terms.flatMap((term) => term.alternatives).find(({ typed }) => typed === word.typed);
  if (!found || found.taken || found.means || found.fact) return word;
  const status = findBestForm(found, texts);
  const isSure = status === 'printed' || (status !== undefined && isAll && terms.length === 1);
  return isSure ? { ...word, status } : word;
}
