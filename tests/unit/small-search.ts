import { answerQuery, type Answer, type AnswerOptions } from '../../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import type { Hit } from '../../src/search/query/hits.ts';
import { toLexicon, type LexiconFile, type TranslationsFile } from '../../src/search/query/lexicon.ts';
import type { PassagesFile, SearchDocument, SearchSection } from '../../src/search/query/passages.ts';
import type { AskIndex } from '../../src/search/query/rank.ts';
import type { Tier } from '../../src/search/query/tier-names.ts';
import type { Vocabulary } from '../../src/search/query/vocabulary.ts';

/** @returns a section with these passages; a passage's id is `p`, the section's number and its own */
export function toSection(
  number: number,
  heading: string,
  texts: string[],
  path: string[] = [],
): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${number}${index}`, text }));
  return { id: `s${number}`, record: `r${number}`, heading, path, passages };
}

/** Facts with words that no query of the tests has. */
const FACTS = { partners: [], dated: '1999', kind: 'Kind', publisher: 'Publisher' };

/** @returns a document with these sections */
export function toSearchDocument(
  sections: SearchSection[],
  rest: Partial<SearchDocument> = {},
): SearchDocument {
  return { id: 'doc-1', title: 'Title', shortTitle: 'Short', ...FACTS, sections, ...rest };
}

/** @returns the passages file of these documents */
export function toFile(documents: SearchDocument[], rest: Partial<PassagesFile> = {}): PassagesFile {
  return { language: 'en', documents, spellings: [], ...rest };
}

/** @returns an archive of these documents */
export function toArchive(documents: SearchDocument[], rest: Partial<PassagesFile> = {}): ArchiveText {
  return prepareArchive(toFile(documents, rest));
}

/** @returns a hit of the tier `all`, without words */
export function toHit(rest: Partial<Hit> = {}): Hit {
  return {
    tier: 'all',
    documentId: 'one',
    fragmentId: 'p1',
    shortTitle: 'Text',
    kind: 'Report',
    dated: '2000',
    path: [],
    place: 0,
    heading: [],
    excerpt: undefined,
    answer: undefined,
    others: [],
    passageCount: 1,
    hasHeading: false,
    missing: [],
    inContext: [],
    ...rest,
  };
}

const NO_INDEX: AskIndex = () => Promise.reject(new Error('no index'));

export interface AskOptions extends Omit<AnswerOptions, 'askLexicon'> {
  askIndex?: AskIndex;
  /** The content of the lexicon. If it is undefined, there is no lexicon, and no word is corrected. */
  lexicon?: Partial<LexiconFile & TranslationsFile>;
}

/** Answers a query from an archive, or from lists of passages, with one section for each list. */
export async function ask(
  query: string,
  texts: string[][] | ArchiveText,
  { askIndex = NO_INDEX, lexicon, ...options }: AskOptions = {},
): Promise<Answer> {
  const archive = Array.isArray(texts)
    ? toArchive([toSearchDocument(texts.map((passages, index) => toSection(index, '', passages)))])
    : texts;
  const askLexicon = lexicon && (() => Promise.resolve(toLexicon({ translations: [], ...lexicon })));
  return answerQuery(query, archive, askIndex, undefined, { ...options, askLexicon });
}

/** @returns the places that the hits of a query lead to, best first */
export async function listIds(...all: Parameters<typeof ask>): Promise<(string | undefined)[]> {
  return (await ask(...all)).hits.map(({ fragmentId }) => fragmentId);
}

/**
 * @returns the places of the hits of each tier that is found by words, best first. A hit for a document is named by its
 *   id
 */
export function listTiers({ hits }: Pick<Answer, 'hits'>): Record<Exclude<Tier, 'listed'>, string[]> {
  const list = (wanted: Tier) =>
    hits.filter(({ tier }) => tier === wanted).map(({ fragmentId, documentId }) => fragmentId ?? documentId);
  return { all: list('all'), most: list('most'), offered: list('offered') };
}

/** @returns what search did with each word of the query: `polcy: corrected policy` */
export function tellWords({ words }: Pick<Answer, 'words'>): string[] {
  return words.map(({ typed, status, taken }) => [`${typed}: ${status}`, ...taken].join(' '));
}

/** @returns words and how often each occurs, as a vocabulary; a word with a capital is a name */
export function toKnownWords(counts: Iterable<readonly [word: string, count: number]>): Vocabulary {
  return new Map(
    Array.from(counts, ([word, count]) => {
      const folded = word.toLowerCase();
      return [folded, { count, isName: folded !== word }];
    }),
  );
}

/** @returns an answer without its functions, to compare it with another */
export function toData(answer: Answer): unknown {
  return JSON.parse(JSON.stringify(answer));
}
