import { isCommonWord } from '../query/common-words.ts';
import { mayBeReference } from '../query/may-be-reference.ts';
import { listWords } from '../query/plain-words.ts';
import { KINDS } from './kinds.ts';
import type { LoadedArchive } from './loaded-archive.ts';

/** The greatest number of words in an id. */
const ID_LIMIT_WORDS = 8;

/** @returns the key of the line of a document, by the words of its id */
export function toIdKey(words: string[]): string {
  return words.join('-') + KINDS.id;
}

/**
 * @param documentId the open document
 * @returns the numbers of the documents that a query may name, if it is a reference. If words are in the names of many
 *   documents, only two of these documents
 * @throws if a file cannot be loaded
 */
export async function listReferenceDocuments(
  typed: string,
  documentId: string | undefined,
  loaded: LoadedArchive,
): Promise<number[]> {
  const { index } = loaded;
  const list = (key: string) => index.get(key)?.postings ?? [];
  const ranges = listRanges(listWords(typed.toLowerCase()));
  // Almost no id begins with a common word, and most queries have such words, so their lines are not loaded.
  const ids = ranges.filter(([first = '']) => !isCommonWord(first)).map(toIdKey);
  await index.load(ids);
  const byId = ids.flatMap(list);
  if (byId.length === 0 && !mayBeReference(typed, [])) return [];
  const [{ listNameParts }, { findNamedDocuments }] = await Promise.all([
    import('../query/reference.ts'),
    import('./named-documents.ts'),
  ]);
  const parts = listNameParts(typed);
  const open = documentId === undefined || parts.length === 0 ? [] : [toIdKey(listWords(documentId))];
  const [byName] = await Promise.all([findNamedDocuments(typed, parts, loaded), index.load(open)]);
  const found = [...byId, ...open.flatMap(list), ...byName];
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
