/** `npm run test:long` tries every case; the ordinary run tries a part of them, so that it is quick. */
const IS_LONG = process.env['LONG'] !== undefined;

/**
 * @param count how many random cases of a property the long run tries
 * @returns that count in the long run, and a fifth of it in the ordinary one
 */
export function toRuns(count: number): number {
  return IS_LONG ? count : count / 5;
}

/** @returns all items in the long run; in the ordinary one the first of each group of `size`. */
export function takeSample<Item>(items: readonly Item[], size: number): Item[] {
  return items.filter((_, index) => IS_LONG || index % size === 0);
}
