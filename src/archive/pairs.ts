import type { ArchiveDocument } from './documents.ts';
import type { FormerDocument } from './former-documents.ts';

/** Two things to compare, the earlier one on the left. */
export interface Pair<Item> {
  left: Item;
  right: Item;
}

/**
 * The number of later texts with which each text is paired. Every pair has a page, so without a limit the number of
 * pages would grow with the square of the number of texts. In an archive of up to 25 texts, each text is paired with
 * every other.
 */
const REACH = 24;

/**
 * @param items in the order of time
 * @param reach the number of later items with which each item is paired
 * @returns the pairs, in the order of their left items, then of their right items
 */
export function listPairs<Item>(items: readonly Item[], reach = REACH): Pair<Item>[] {
  return items.flatMap((left, index) =>
    items.slice(index + 1, index + 1 + reach).map((right) => ({ left, right })),
  );
}

/** @returns the pairs that contain this item. */
export function listPairsWith<Item>(pairs: readonly Pair<Item>[], item: Item): Pair<Item>[] {
  return pairs.filter(({ left, right }) => left === item || right === item);
}

/** The address of a pair that contained a document which moved or was taken down. */
export interface FormerPair {
  leftId: string;
  rightId: string;
  former: FormerDocument[];
  /** The pair that is there now; undefined if there is none. */
  to: Pair<ArchiveDocument> | undefined;
}

/**
 * The date of a former document may be unknown, so each pair has both orders.
 *
 * @param pairs the pairs that have a page now
 * @returns every pair of a former document with another former document or with one that is there
 */
export function listFormerPairs(
  documents: readonly ArchiveDocument[],
  formers: readonly FormerDocument[],
  pairs: readonly Pair<ArchiveDocument>[],
): FormerPair[] {
  const sides = [
    ...documents.map(({ id }) => ({ id, nowId: id, former: undefined })),
    ...formers.map((former) => ({ id: former.id, nowId: former.moved?.document?.id, former })),
  ];
  return sides.flatMap((left) =>
    sides.flatMap((right) => {
      const former = [left.former, right.former].filter((side) => side !== undefined);
      const isOneText = left.nowId !== undefined && left.nowId === right.nowId;
      if (left === right || isOneText || former.length === 0) return [];
      const now = [left.nowId, right.nowId];
      const to = pairs.find((pair) => now.includes(pair.left.id) && now.includes(pair.right.id));
      return [{ leftId: left.id, rightId: right.id, former, to }];
    }),
  );
}
