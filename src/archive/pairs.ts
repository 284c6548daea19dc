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
