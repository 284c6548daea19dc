/** Two things to compare, the earlier one on the left. */
export interface Pair<Item> {
  left: Item;
  right: Item;
}

/**
 * How many of the texts after it each text is paired with. Every pair has a page, so without a limit the number of pages
 * would grow with the square of the number of texts. With up to 25 texts, all are paired with all.
 */
const REACH = 24;

/**
 * @param items in the order of time
 * @param reach with how many of the items after it each item is paired
 * @returns the pairs, in the order of their left items, then of their right items
 */
export function listPairs<Item>(items: readonly Item[], reach = REACH): Pair<Item>[] {
  return items.flatMap((left, index) =>
    items.slice(index + 1, index + 1 + reach).map((right) => ({ left, right })),
  );
}

/** @returns the pairs that have an item. */
export function listPairsWith<Item>(pairs: readonly Pair<Item>[], item: Item): Pair<Item>[] {
  return pairs.filter(({ left, right }) => left === item || right === item);
}
