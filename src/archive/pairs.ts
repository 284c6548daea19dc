import type { ArchiveDocument } from './documents.ts';
import { hasAllPairs, splitByDecade, type LongList } from './long-lists.ts';
import type { FormerDocument } from './former-documents.ts';

/** Two things to compare, the earlier one on the left. */
export interface Pair<Item> {
  left: Item;
  right: Item;
}

/**
 * @param items in the order of time
 * @param listGroups returns the groups of an item. In a large archive, it is paired with the next item of each group
 * @returns the pairs, in the order of their left items, then of their right items
 */
export function listPairs<Item>(
  items: readonly Item[],
  listGroups: (item: Item) => readonly string[],
): Pair<Item>[] {
  if (hasAllPairs(items))
    return items.flatMap((left, index) => items.slice(index + 1).map((right) => ({ left, right })));
  const next = new Map<string, Item>();
  const pairs = items.toReversed().flatMap((left) => {
    const rights = new Set(listGroups(left).flatMap((group) => next.get(group) ?? []));
    for (const group of listGroups(left)) next.set(group, left);
    return [...rights].map((right) => ({ left, right }));
  });
  return pairs.toReversed();
}

/** @returns the pairs of documents that have a page of their own */
export function listDocumentPairs(documents: readonly ArchiveDocument[]): Pair<ArchiveDocument>[] {
  return listPairs(documents, ({ partners }) =>
    // The texts without partners are a group of their own: no partner has an empty id.
    partners.length === 0 ? [''] : partners.map(({ id }) => id),
  );
}

/** How many pairs one page lists. */
const MOST_LISTED = 60;

/** @returns the pairs that have a page of their own, by the years of their earlier texts */
export function splitPairs(documents: readonly ArchiveDocument[]): LongList<Pair<ArchiveDocument>> {
  return splitByDecade(listDocumentPairs(documents), ({ left }) => left.frontMatter.dated, MOST_LISTED);
}

/** @returns for each item, the pairs that contain it */
export function groupPairs<Item>(pairs: readonly Pair<Item>[]): Map<Item, Pair<Item>[]> {
  const groups = new Map<Item, Pair<Item>[]>();
  for (const pair of pairs)
    for (const item of [pair.left, pair.right]) groups.set(item, [...(groups.get(item) ?? []), pair]);
  return groups;
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
 * @returns every pair of a former document with any other document, former or not. In an archive where only related
 *   texts have pages, only pairs of a moved document with the documents that are now paired with its text
 */
export function listFormerPairs(
  documents: readonly ArchiveDocument[],
  formers: readonly FormerDocument[],
  pairs: readonly Pair<ArchiveDocument>[],
): FormerPair[] {
  return hasAllPairs(documents)
    ? listAllFormerPairs(documents, formers, pairs)
    : listMovedPairs(formers, pairs);
}

function listMovedPairs(
  formers: readonly FormerDocument[],
  pairs: readonly Pair<ArchiveDocument>[],
): FormerPair[] {
  return formers.flatMap((former) => {
    const nowId = former.moved?.document?.id;
    return pairs
      .filter(({ left, right }) => left.id === nowId || right.id === nowId)
      .flatMap((to) => {
        const otherId = to.left.id === nowId ? to.right.id : to.left.id;
        return [
          { leftId: former.id, rightId: otherId, former: [former], to },
          { leftId: otherId, rightId: former.id, former: [former], to },
        ];
      });
  });
}

function listAllFormerPairs(
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
