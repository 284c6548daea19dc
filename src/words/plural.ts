/** A smaller number has no mark between thousands. */
const FIRST_MARKED = 1000;

/** @returns a number with its noun: `1 passage`, `3 passages`, `2,340 words` */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  // The first call of `toLocaleString` takes over 10 ms, and search must show its first hits soon.
  const number = count < FIRST_MARKED ? String(count) : count.toLocaleString('en');
  return `${number} ${count === 1 ? one : many}`;
}
