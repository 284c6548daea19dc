/**
 * Counts the differences between two words: letters left out, added, replaced, or swapped with the next letter (optimal
 * string alignment distance).
 *
 * @param limit counting ends when there are more
 * @returns the number; any number above the limit if there are more
 */
export function countSpellingErrors(a: string, b: string, limit: number): number {
  // Letters that both words begin or end with are no errors.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return countWithin(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

function countWithin(a: string, b: string, limit: number): number {
  if (a === '' || b === '') return a.length + b.length;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let fewest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : exchange;
      const errors = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swap);
      row.push(errors);
      fewest = Math.min(fewest, errors);
    }
    if (fewest > limit) return fewest;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
