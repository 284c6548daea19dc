/**
 * `npm run test:long` tries every case, and `npm run test:pages` every case in the browser. The normal run tries only a
 * part of them, so that it is quick.
 */
export const IS_LONG = process.env['LONG'] !== undefined;

/**
 * @param count the number of random cases of a property that the long run tries
 * @returns this number in the long run, a fifth of it in the normal run, and a few for each mutant
 */
export function toRuns(count: number): number {
  if (process.env['MUTATED_FOLDER'] !== undefined) return count / 200;
  return IS_LONG ? count : count / 5;
}

/** @returns all items in the long run; in the normal run, the first of each group of `size` items. */
export function takeSample<Item>(items: readonly Item[], size: number): Item[] {
  return items.filter((_, index) => IS_LONG || index % size === 0);
}
