import type { Replacement } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { findSections, type Matches } from './find-sections.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { askForScores, rankSections, type AskIndex, type IndexScores } from './rank.ts';
import { readQuery, type Query } from './read-query.ts';
import { findReference, type MissingPlace } from './reference.ts';
import { addDerived, listReplacements } from './terms.ts';
import { listVariants } from './variants.ts';

/** What the archive has for a query, and what was done to its words. */
export interface Answer
  extends
    Pick<Query, 'absent' | 'splitCompounds' | 'isCut'>,
    Pick<Matches, 'leftOutCount' | 'isPartial' | 'isDerived'> {
  /** All hits, best first. */
  hits: Hit[];
  /** Whether the query has a word to look for, not only signs and excluded words. */
  hasWords: boolean;
  /** The words that no hit may have, as typed. */
  excluded: string[];
  replacements: Replacement[];
  /** The other spellings and endings in which the hits have the words, as printed, the most frequent first. */
  variants: string[];
  /** Where the query is one word: words of the texts that are derived from the same one. */
  derived?: FurtherSearch;
  /** Words of the texts for things that are near those the query names. */
  related?: FurtherSearch;
  /** The place that a reference names and its document does not have; the hit then leads to the document. */
  missing?: MissingPlace;
  /** What ordered the hits: the texts alone, where the index did not answer or knew none of them. */
  orderedBy: 'index' | 'texts';
}

/** Words that the reader may search for as well, and a query for them. */
export interface FurtherSearch {
  words: string[];
  query: string;
}

export interface AnswerOptions {
  /** The document the reader is in, whose places need no other name: `p7`, `#privacy`. */
  documentId?: string | undefined;
  /** Whether words that occur nowhere stay as typed, and are not replaced. */
  isLiteral?: boolean | undefined;
}

/**
 * Answers a query. The texts themselves decide what is a hit, so that no fault of the index can hide a passage or make
 * one up; the index only helps to order the hits.
 *
 * @param typed what a reader typed
 * @param showDraft is given the answer in the order of the texts, before the index is asked for a better order
 */
export async function answerQuery(
  typed: string,
  archive: ArchiveText,
  askIndex: AskIndex,
  showDraft?: (draft: Answer) => void,
  { documentId, isLiteral = false }: AnswerOptions = {},
): Promise<Answer> {
  const reference = findReference(typed, archive, documentId);
  const query = readQuery(reference ? '' : typed, archive, isLiteral);
  const matches = findSections(query, archive);
  const draft = toAnswer(query, matches, archive);
  if (reference) return { ...draft, ...reference, hasWords: true };
  if (matches.sections.length === 0) return draft;
  showDraft?.(draft);
  const scores = await askForScores(matches, askIndex);
  const isIndexed = matches.sections.some(({ text }) => scores?.has(text.section.record));
  return { ...draft, hits: toHits(matches, scores), orderedBy: isIndexed ? 'index' : 'texts' };
}

function toAnswer(query: Query, matches: Matches, archive: ArchiveText): Answer {
  const { absent, splitCompounds, related, excluded, isCut } = query;
  const { terms, documents, sections, leftOutCount, isPartial, isDerived } = matches;
  const derived = offerDerived(terms, excluded.words, archive);
  return {
    ...{ absent, splitCompounds, isCut, leftOutCount, isPartial, isDerived },
    excluded: excluded.words,
    hits: toHits(matches),
    hasWords: terms.length + absent.length > 0,
    replacements: listReplacements(terms),
    variants: listVariants(terms, documents, sections),
    ...(derived && { derived }),
    ...(related.length > 0 && { related: { words: related, query: related.map(quotePhrase).join(' OR ') } }),
    orderedBy: sections.length === 0 ? 'index' : 'texts',
  };
}

function offerDerived(
  [term, ...others]: Matches['terms'],
  excluded: string[],
  archive: ArchiveText,
): FurtherSearch | undefined {
  if (term?.alternatives.length !== 1 || others.length + excluded.length > 0) return undefined;
  const [own, ...derived] = addDerived(term, archive).alternatives;
  const words = derived.map(({ indexWords = '' }) => indexWords);
  return words.length > 0 ? { words, query: [own?.typed, ...words].join(' OR ') } : undefined;
}

function quotePhrase(words: string): string {
  return /\s/u.test(words) ? `"${words}"` : words;
}

function toHits({ terms, documents, sections }: Matches, scores?: IndexScores): Hit[] {
  return [
    ...documents.map((one) => toDocumentHit(one, terms)),
    ...rankSections(sections, scores).map((one) => toSectionHit(one, terms)),
  ];
}
