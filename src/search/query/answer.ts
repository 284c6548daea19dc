import type { Replacement } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { findSections, type Matches } from './find-sections.ts';
import { toDocumentHit, toReferenceHits, toSectionHit, type Hit } from './hits.ts';
import { askForScores, rankSections, type AskIndex, type IndexScores } from './rank.ts';
import { readQuery, type Query } from './read-query.ts';
import { findReference, type MissingPlace } from './reference.ts';
import { addDerived, listReplacements } from './terms.ts';
import { listVariants } from './variants.ts';

/** The hits for a query, and how search changed the words of the query. */
export interface Answer
  extends
    Pick<Query, 'absent' | 'splitCompounds' | 'isCut'>,
    Pick<Matches, 'leftOutCount' | 'isPartial' | 'isDerived'> {
  /** All hits, best first. */
  hits: Hit[];
  /** Whether the query has a word to search for, not only signs or excluded words. */
  hasWords: boolean;
  /** The excluded words, as typed: no hit has them. */
  excluded: string[];
  replacements: Replacement[];
  /** Other spellings and endings of the words in the hits, as printed, the most frequent first. */
  variants: string[];
  /** If the query is one word: words of the texts with the same root. */
  derived?: FurtherSearch;
  /** Words of the texts that the authorities relate to names in the query. */
  related?: FurtherSearch;
  /** The place that a reference names, if the document does not have it. The hit then leads to the document. */
  missing?: MissingPlace;
  /** What the order of the hits comes from: `texts` if the index did not answer or knew none of the hits. */
  orderedBy: 'index' | 'texts';
}

/** Words to suggest to the reader, and a query for them. */
export interface FurtherSearch {
  words: string[];
  query: string;
}

export interface AnswerOptions {
  /** The id of the open document. A reference to its places needs no document id: `p7`, `#privacy`. */
  documentId?: string | undefined;
  /** Whether words that no text has stay as typed, without replacements. */
  isLiteral?: boolean | undefined;
}

/**
 * Answers a query. The texts decide what is a hit, so an error in the index cannot hide a passage or add a false one.
 * The index only helps to order the hits.
 *
 * @param typed what a reader typed
 * @param showDraft called with a first answer, ordered by the texts alone, before the index is asked
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
  if (reference) {
    const { missing } = reference;
    const hits = toReferenceHits(reference, archive);
    return { ...draft, hits, ...(missing && { missing }), hasWords: true };
  }
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
