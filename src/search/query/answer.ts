import type { Correction } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { askForScores, type AskIndex } from './ask-index.ts';
import { toDocumentHit, toSectionHit, type Hit } from './hits.ts';
import { rankSections, type IndexScores } from './rank.ts';
import { readTexts, type QueryReading } from './reading.ts';
import { findReference, type MissingPlace } from './reference.ts';
import { listCorrections, widenTerm } from './terms.ts';
import { listVariants } from './variants.ts';

/** What the archive says to a query. */
export interface Answer extends Pick<
  QueryReading,
  'absent' | 'parted' | 'excluded' | 'leftOutCount' | 'isCut' | 'isPartial' | 'isWidened'
> {
  /** All hits, best first. */
  hits: Hit[];
  /** Whether the query has a word to look for, not only signs and what is to be left out. */
  hasWords: boolean;
  /** The words taken in place of others. */
  corrections: Correction[];
  /** The other spellings and endings in which the hits have the words, as printed, the most frequent first. */
  variants: string[];
  /** Where the query is one word: words of the texts that are derived from the same one. */
  wider?: Further;
  /** Words of the texts for what is near the things that the query names. */
  related?: Further;
  /** What a reference names and its document does not have; the hit then leads to the document. */
  missing?: MissingPlace;
  /** Who ordered the hits; the texts where the index did not answer, or knew none of them. */
  orderedBy: 'index' | 'texts';
}

/** Words that may be searched for besides, and a query for them. */
export interface Further {
  words: string[];
  query: string;
}

export interface AnswerOptions {
  /** The document the reader is in, whose places a reference may then name alone: `p7`, `#privacy`. */
  documentId?: string | undefined;
  /** Whether words that occur nowhere stay as typed, instead of being corrected. */
  isLiteral?: boolean | undefined;
}

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
  { documentId, isLiteral = false }: AnswerOptions = {},
): Promise<Answer> {
  const reference = findReference(typed, archive, documentId);
  const reading = readTexts(reference ? '' : typed, archive, isLiteral);
  const draft = toAnswer(reading, archive);
  if (reference) return { ...draft, ...reference, hasWords: true };
  if (reading.sections.length === 0) return draft;
  showDraft?.(draft);
  const scores = await askForScores(reading, archive.sections.length, askIndex);
  const isIndexed = reading.sections.some(({ text }) => scores?.has(text.section.record));
  return { ...draft, hits: toHits(reading, scores), orderedBy: isIndexed ? 'index' : 'texts' };
}

function toAnswer(reading: QueryReading, archive: ArchiveText): Answer {
  const { terms, documents, sections, related, ...told } = reading;
  const wider = toWider(reading, archive);
  return {
    ...told,
    hits: toHits(reading),
    hasWords: terms.length + told.absent.length > 0,
    corrections: listCorrections(terms),
    variants: listVariants(terms, documents, sections),
    ...(wider && { wider }),
    ...(related.length > 0 && { related: { words: related, query: related.map(toPhrase).join(' OR ') } }),
    orderedBy: sections.length === 0 ? 'index' : 'texts',
  };
}

function toWider({ terms, excluded }: QueryReading, archive: ArchiveText): Further | undefined {
  const [term, ...others] = terms;
  if (term?.alternatives.length !== 1 || others.length + excluded.length > 0) return undefined;
  const [own, ...relatives] = widenTerm(term, archive).alternatives;
  const words = relatives.map(({ indexWords = '' }) => indexWords);
  return words.length > 0 ? { words, query: [own?.typed, ...words].join(' OR ') } : undefined;
}

/** @returns words as a query that keeps them together. */
function toPhrase(words: string): string {
  return /\s/u.test(words) ? `"${words}"` : words;
}

function toHits({ terms, documents, sections }: QueryReading, scores?: IndexScores): Hit[] {
  return [
    ...documents.map((one) => toDocumentHit(one, terms)),
    ...rankSections(sections, scores).map((one) => toSectionHit(one, terms)),
  ];
}
