import { listWords } from '../query/plain-words.ts';
import { toComparable } from '../query/reference-address.ts';
import { listNamingWords, toCountry } from '../query/reference-document.ts';
import { KINDS } from './kinds.ts';
import type { Posting } from './line.ts';
import type { LoadedArchive } from './loaded-archive.ts';

/** Words name a document only if they name no other document. Two documents are enough to see that they name none. */
const ENOUGH = 2;

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
 * Finds the documents that a reference may name by their titles, by words of their names, or by the address where they
 * were published. If words are in the names of many documents, it finds only two of these documents.
 *
 * @param parts the parts of the query that may name a document
 * @throws if a file cannot be loaded
 */
export async function findNamedDocuments(
  typed: string,
  parts: string[],
  { index }: LoadedArchive,
): Promise<Posting[]> {
  const list = (key: string) => index.get(key)?.postings ?? [];
  const names = parts.map(listNamingWords).flatMap((words) => [words, words.map(toCountry)]);
  const titles = parts.map((part) => toTitleKey(listWords(part).join(' ')));
  const sources = typed.includes('/') ? [toSourceKey(typed.trim())] : [];
  await index.load([
    ...[...titles, ...sources],
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
  return [...sources.flatMap(list), ...titles.flatMap((key) => list(key).slice(0, ENOUGH)), ...byName];
}

/** @returns the first documents that are in all lists */
function listCommon([first = [], ...others]: Posting[][]): Posting[] {
  const sets = others.map((postings) => new Set(postings.map(({ document }) => document)));
  return first.filter(({ document }) => sets.every((set) => set.has(document))).slice(0, ENOUGH);
}
