/** Two of the things compared, the earlier on the left. */
export interface Pair<Item> {
  left: Item;
  right: Item;
}

/**
 * With how many of the texts after it each text is paired: every pair has a page, and an archive that grows must not
 * have pages by the square of its texts. Up to 25 texts, all are paired with all.
 */
const REACH = 24;

/**
 * @param items in the order of time
 * @returns each with the so many that follow it, in that order
 */
export function listPairs<Item>(items: readonly Item[], reach = REACH): Pair<Item>[] {
  return items.flatMap((left, index) =>
    items.slice(index + 1, index + 1 + reach).map((right) => ({ left, right })),
  );
}

/** @returns of the pairs, those that one item is part of. */
export function listPairsWith<Item>(pairs: readonly Pair<Item>[], item: Item): Pair<Item>[] {
  return pairs.filter(({ left, right }) => left === item || right === item);
}
