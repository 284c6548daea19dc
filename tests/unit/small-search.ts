import { answerQuery, type Answer, type AnswerOptions } from '../../src/search/query/answer.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import type { PassagesFile, SearchDocument, SearchSection } from '../../src/search/query/passages.ts';
import type { AskIndex } from '../../src/search/query/rank.ts';
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

/** @returns a document with these sections */
export function toSearchDocument(
  sections: SearchSection[],
  rest: Partial<SearchDocument> = {},
): SearchDocument {
  return { id: 'doc-1', title: 'Title', shortTitle: 'Short', partners: [], sections, ...rest };
}

/** @returns an archive of these documents */
export function toArchive(documents: SearchDocument[], rest: Partial<PassagesFile> = {}): ArchiveText {
  return prepareArchive({ documents, spellings: [], related: [], ...rest });
}

const NO_INDEX: AskIndex = () => Promise.reject(new Error('no index'));

/** Answers a query from an archive, or from lists of passages, with one section for each list. */
export async function ask(
  query: string,
  texts: string[][] | ArchiveText,
  { askIndex = NO_INDEX, ...options }: AnswerOptions & { askIndex?: AskIndex } = {},
): Promise<Answer> {
  const archive = Array.isArray(texts)
    ? toArchive([toSearchDocument(texts.map((passages, index) => toSection(index, '', passages)))])
    : texts;
  return answerQuery(query, archive, askIndex, undefined, options);
}

/** @returns the places that the hits of a query lead to, best first */
export async function listIds(...all: Parameters<typeof ask>): Promise<(string | undefined)[]> {
  return (await ask(...all)).hits.map(({ fragmentId }) => fragmentId);
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
