/** @returns a number with its noun: `1 passage`, `3 passages` */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
