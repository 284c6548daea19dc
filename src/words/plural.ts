/** @returns a number with its noun: `1 passage`, `3 passages`, `2,340 words` */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
