import type { ArchiveText, Texts } from './archive-text.ts';
import { loadDateCode } from './date-code.ts';
import { listForms } from './forms.ts';
import { toDocumentHit, toReferenceHits, toSectionHit, type Hit } from './hits.ts';
import type { AskLexicon, LexiconPart } from './lexicon.ts';
import { askForScores, rankSections, type AskIndex, type IndexScores } from './rank.ts';
import { listQueryWords, readQuery, type Query, type ReadOptions } from './read-query.ts';
import { mayBeReference } from './may-be-reference.ts';
import { listNamedHits } from './named-hits.ts';
import { listPlaces, type Place } from './places.ts';
import type { MissingPlace, Reference } from './reference.ts';
import { matchQuery, type Matches } from './tiers.ts';
import type { WordReport } from './word-report.ts';

/** The hits for a query, and what search did with each of its words. */
export interface Answer
  extends Pick<Query, 'splitCompounds' | 'isCut' | 'hints'>, Pick<Matches, 'leftOut' | 'isDerived'> {
  /** All hits: by tier, best first. */
  hits: Hit[];
  words: WordReport[];
  /** The place that a reference names, if the document lacks this place. The hit then leads to the document. */
  missing?: MissingPlace;
  /** Whether the query is a reference to a place. */
  isReference: boolean;
  /** What decided the order of the hits. It is `texts` if the index did not answer. */
  orderedBy: 'index' | 'texts';
  /** How much of the archive was read, if only a part of it was. */
  reading?: ReadingState | undefined;
  /** Lists every place of the words. Most readers do not open this list, so it is made only when it is needed. */
  readPlaces: () => Place[];
}

/** How much of a large archive was read for an answer. */
export interface ReadingState {
  /**
   * How many documents may have the best hits. If the answer has hits with all the words, these are all documents that
   * may have all the words.
   */
  documents: number;
  /** The greatest number of sections of these documents that may have hits. */
  sections: number;
  /** Whether each of these documents and sections has a hit. */
  isExact: boolean;
  /** How many of these documents were read. */
  read: number;
  /** How many documents that may have a hit were not read. The hit may also be one with fewer words. */
  unread: number;
}

export interface AnswerOptions extends Pick<ReadOptions, 'isLiteral'> {
  /** The id of the open document. A reference to a place in it needs no document id: `p7`, `#privacy`. */
  documentId?: string | undefined;
  /** Called only if the texts lack a word of the query. Without it, search corrects no word. */
  askLexicon?: AskLexicon | undefined;
}

/** In the order in which search asks for them. */
const LEXICON_PARTS: LexiconPart[] = ['words', 'translations'];

/**
 * Answers a query. Only the texts decide what is a hit, so an error in the index can neither hide a passage nor add a
 * false one. The index only helps to order the hits.
 *
 * @param typed what a reader typed
 * @param showDraft called with a first answer before the index is asked. Only the texts decide its order
 */
export async function answerQuery(
  typed: string,
  archive: ArchiveText,
  askIndex: AskIndex,
  showDraft?: (draft: Answer) => void,
  { documentId, isLiteral, askLexicon }: AnswerOptions = {},
): Promise<Answer> {
  await loadDateCode(typed);
  const reference = await readReference(typed, archive, documentId);
  const texts = await archive.load(listQueryWords(typed));
  let query = readQuery(reference ? '' : typed, archive, texts, { isLiteral });
  const makeDraft = () => {
    const matches = matchQuery(query, texts, archive);
    const listed = reference ? [] : listNamedHits(typed, query, texts, archive);
    return { draft: toAnswer(query, matches, listed, texts), matches, listed };
  };
  for (const part of LEXICON_PARTS) {
    if (query.needs !== part || !askLexicon) continue;
    const { draft } = makeDraft();
    if (draft.hits.length > 0) showDraft?.(draft);
    const lexicon = await askLexicon(part).catch(() => undefined);
    if (lexicon) query = readQuery(typed, archive, texts, { isLiteral, lexicon });
  }
  const { draft, matches, listed } = makeDraft();
  if (reference) {
    const { missing } = reference;
    const hits = toReferenceHits(reference, texts);
    return { ...draft, hits, ...(missing && { missing }), isReference: true, orderedBy: 'index' };
  }
  if (matches.sections.length === 0) return draft;
  showDraft?.(draft);
  const isPartial = matches.sections.some(({ tier }) => tier !== 'all');
  const scores = await askForScores(matches.terms, isPartial, askIndex);
  const isIndexed = scores !== undefined;
  return { ...draft, hits: toHits(matches, listed, scores), orderedBy: isIndexed ? 'index' : 'texts' };
}

/** Reads a reference. The code for this loads only for a query that may be a reference. */
async function readReference(
  typed: string,
  archive: ArchiveText,
  documentId?: string,
): Promise<Reference | undefined> {
  if (!mayBeReference(typed, archive.documents)) return undefined;
  const { findReference } = await import('./reference.ts');
  return findReference(typed, archive, documentId);
}

/** @returns the answer from some texts. Only the texts decide its order */
export function toAnswer(query: Query, matches: Matches, listed: Hit[], texts: Texts): Answer {
  const { splitCompounds, isCut, hints } = query;
  const { sections, leftOut, isDerived } = matches;
  return {
    ...{ splitCompounds, isCut, hints, leftOut, isDerived },
    hits: toHits(matches, listed),
    words: query.words.map((word) => ({ ...word, forms: listWordForms(word, query, matches, texts) })),
    isReference: false,
    orderedBy: sections.length === 0 ? 'index' : 'texts',
    readPlaces: readOnce(() => listPlaces(matches, query, texts)),
  };
}

/** @returns a function that makes a value at its first call, and returns the same value at later calls */
function readOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** @returns the forms of a word that the hits print */
function listWordForms({ typed }: WordReport, { terms }: Query, matches: Matches, { fields }: Texts) {
  const own = new Set(
    matches.sections.flatMap(({ text, passages }) => [
      text.heading,
      ...passages.map((index) => text.passages[index]),
    ]),
  );
  const alternatives = terms.flatMap((term) => term.alternatives).filter((one) => one.typed === typed);
  const hits = fields.filter((field) => own.has(field));
  return alternatives.flatMap((alternative) => listForms(alternative, hits));
}

function toHits({ terms, documents, sections }: Matches, listed: Hit[], scores?: IndexScores): Hit[] {
  const ranked = rankSections(sections, scores).map((one) => toSectionHit(one, terms));
  return [
    ...documents.map((one) => toDocumentHit(one, terms)),
    ...ranked.filter(({ tier }) => tier === 'all'),
    ...listed,
    ...ranked.filter(({ tier }) => tier !== 'all'),
  ];
}
