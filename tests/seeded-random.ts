/**
 * @returns a source of random numbers from 0 to 1. The same seed gives the same numbers, so a failing test can be
 *   repeated with the same input. It is the multiplicative congruential generator of Park and Miller
 */
export function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** @returns an item chosen with a source of random numbers. */
export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('The list to pick from is empty.');
  return item;
}
