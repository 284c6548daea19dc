/**
 * @returns whether a date is before another one. If one is more precise (`2001-10`, `2001`), its extra parts do not
 *   count
 */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** Compares by UTF-16 unit, so that the sort order is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
