import { mayBeReference } from '../query/may-be-reference.ts';
import { isCommonWord } from '../query/read-query.ts';
import { listNamingWords, listWords, toCountry } from '../query/reference-document.ts';
import { toComparable } from '../query/reference-address.ts';
import { KINDS } from './kinds.ts';
import type { Posting } from './line.ts';
import type { LoadedArchive } from './loaded-archive.ts';

/** The greatest number of words in an id. */
const ID_LIMIT_WORDS = 8;

/** Words name a document only if they name no other document. Two documents are enough to see that they name none. */
const ENOUGH = 2;

/** @returns the key of the line of a document, by the words of its id */
export function toIdKey(words: string[]): string {
  return words.join('-') + KINDS.id;
}

/** The key of a title has at most this many characters. The beginning of a long title is enough. */
const TITLE_LIMIT_CHARACTERS = 60;

/** @param title the folded words of the title, with a space between them */
export function toTitleKey(title: string): string {
  return title.slice(0, TITLE_LIMIT_CHARACTERS) + KINDS.title;
}

/** @returns the key of the documents published at an address, without its parameters */
export function toSourceKey(address: string): string {
  return toComparable(address).replace(/[?&\s].*$/u, '') + KINDS.source;
}

/**
 * @param documentId the open document
 * @returns the numbers of the documents that a query may name, if it is a reference. If words are in the names of many
 *   documents, only two of these documents
 */
export async function listReferenceDocuments(
  typed: string,
  documentId: string | undefined,
  { index }: LoadedArchive,
): Promise<number[]> {
  const list = (key: string) => index.get(key)?.postings ?? [];
  const ranges = listRanges(listWords(typed.toLowerCase()));
  // Almost no id begins with a common word, and most queries have such words, so their lines are not loaded.
  const ids = ranges.filter(([first = '']) => !isCommonWord(first)).map(toIdKey);
  if (typed.includes('/')) ids.push(toSourceKey(typed.trim()));
  await index.load(ids);
  const byId = ids.flatMap(list);
  if (byId.length === 0 && !mayBeReference(typed, [])) return [];
  const { listNameParts } = await import('../query/reference.ts');
  const parts = listNameParts(typed);
  const names = parts.map(listNamingWords).flatMap((words) => [words, words.map(toCountry)]);
  const titles = parts.map((part) => toTitleKey(listWords(part).join(' ')));
  const open = documentId === undefined || parts.length === 0 ? [] : [toIdKey(listWords(documentId))];
  await index.load([
    ...open,
    ...titles,
    ...names.flatMap((words) => [...words, words.join('')].map((word) => word + KINDS.documents)),
  ]);
  const byName = names.flatMap((words) => {
    const all = words.map((word) => list(word + KINDS.documents));
    return [
      ...listCommon(all.map((postings) => postings.filter(({ isName }) => isName))),
      ...listCommon(all),
      ...list(words.join('') + KINDS.documents).slice(0, ENOUGH),
    ];
  });
  const found = [
    ...byId,
    ...open.flatMap(list),
    ...titles.flatMap((key) => list(key).slice(0, ENOUGH)),
    ...byName,
  ];
  return [...new Set(found.map(({ document }) => document))];
}

/** @returns all rows of neighbouring words, up to the greatest length of an id */
function listRanges(words: string[]): string[][] {
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(ID_LIMIT_WORDS, words.length - start) }, (__, more) =>
      words.slice(start, start + more + 1),
    ),
  );
}

/** @returns the first documents that are in all lists */
function listCommon([first = [], ...others]: Posting[][]): Posting[] {
  const sets = others.map((postings) => new Set(postings.map(({ document }) => document)));
  return first.filter(({ document }) => sets.every((set) => set.has(document))).slice(0, ENOUGH);
}
