/**
 * Counts the differences between two words: letters left out, added, replaced, or swapped with the next letter (optimal
 * string alignment distance).
 *
 * @param limit the function stops counting when there are more errors
 * @returns the number of errors. If it is above the limit, it may be any number above the limit
 */
export function countSpellingErrors(a: string, b: string, limit: number): number {
  // The letters that both words have at the beginning and at the end need no comparison.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const longer = Math.max(a.length, b.length) - start - end;
  // One error leaves one letter, or two that are swapped.
  if (limit === 1 && longer > 2) return longer;
  return countWithin(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

/** Rows of the table of errors. They are used again, because to make them would take longer than to fill them. */
let before: number[] = [];
let above: number[] = [];
let row: number[] = [];

/** Fills only the cells near the diagonal, because the others have more errors than the limit. */
function countWithin(a: string, b: string, limit: number): number {
  if (a === '' || b.length > a.length + limit) return b.length;
  for (let j = 0; j <= limit + 1; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    let j = Math.max(1, i - limit);
    row[j - 1] = i;
    let fewest = i;
    for (; j <= i + limit && j <= b.length; j += 1) {
      const exchange = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : exchange;
      const errors = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swap);
      row[j] = errors;
      fewest = Math.min(fewest, errors);
    }
    row[j] = limit + 1;
    if (fewest > limit) return fewest;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? 0;
}
