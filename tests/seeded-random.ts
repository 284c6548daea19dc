/**
 * @returns a source of numbers from 0 to 1 that gives the same ones for the same seed, so that a failing test can be
 *   run again as it was (the multiplicative congruential generator of Park and Miller)
 */
export function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** @returns one of several, by a source of numbers. */
export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
