import type { Parallel } from '../schemas/parallels.ts';
import { findFragment, listSharedWords } from '../text/parallels.ts';
import { listFragments } from '../text/cited-words.ts';
import { findSharedRuns } from '../words/shared-runs.ts';
import { toComparePath } from './addresses.ts';
import type { ArchiveDocument } from './documents.ts';
import { listPairs } from './pairs.ts';

/** A place of a text that shares words with a place of another text. */
export interface SharedWords {
  /** The id of the passage or section of this text. */
  at: string;
  other: ArchiveDocument;
  otherAt: string;
  /** The shared words, as this text prints them. */
  words: string[];
  /** The path that opens both places side by side, with the words marked; undefined if the two texts have no such page. */
  comparePath: string | undefined;
}

/**
 * @param documents all documents, the oldest first
 * @returns the parallels of a document, in the order of its text
 */
export function listSharedPlaces(
  document: ArchiveDocument,
  documents: readonly ArchiveDocument[],
  parallels: readonly Parallel[],
): SharedWords[] {
  const texts = documents.map(({ text }) => text);
  const pairs = listPairs(documents.map(({ id }) => id));
  const order = listFragments(document.text).map(({ id }) => id);
  return parallels
    .flatMap(({ one, other }) => [[one, other] as const, [other, one] as const])
    .filter(([own]) => own.document === document.id)
    .flatMap(([own, far]) => {
      const other = documents.find(({ id }) => id === far.document);
      const [ownText, farText] = [findFragment(own, texts), findFragment(far, texts)];
      if (!other || !ownText || !farText) return [];
      const words = listSharedWords(ownText, findSharedRuns(ownText.text, farText.text));
      const pair = pairs.find(
        ({ left, right }) => [left, right].includes(own.document) && [left, right].includes(far.document),
      );
      const [left, right] = pair?.left === own.document ? [own, far] : [far, own];
      const query = new URLSearchParams({ leftSection: left.at, rightSection: right.at, shared: '' });
      const comparePath = pair ? `${toComparePath(left.document, right.document)}?${query}` : undefined;
      return [{ at: own.at, other, otherAt: far.at, words, comparePath }];
    })
    .toSorted((a, b) => order.indexOf(a.at) - order.indexOf(b.at));
}
