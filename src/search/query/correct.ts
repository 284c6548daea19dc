/**
 * Corrects the spelling of a word that no text has: one error in words of 4 to 7 letters, two in longer words. Shorter
 * words and words with digits are not corrected, because too many words are similar to them.
 *
 * @param word folded
 * @param vocabulary the known words and how often each occurs
 * @returns the known word with the fewest errors, and of several such words the most frequent; undefined if no word is
 *   near enough
 */
export function correctWord(word: string, vocabulary: Map<string, number>): string | undefined {
  if (word.length < 4 || /\P{L}/u.test(word)) return undefined;
  let limit = word.length < 8 ? 1 : 2;
  let best: { known: string; count: number } | undefined;
  for (const [known, count] of vocabulary) {
    if (Math.abs(known.length - word.length) > limit || /\P{L}/u.test(known)) continue;
    const distance = countErrors(word, known);
    if (distance > limit || (distance === limit && best && !isBetter({ known, count }, best))) continue;
    limit = distance;
    best = { known, count };
  }
  return best?.known;
}

function isBetter(a: { known: string; count: number }, b: { known: string; count: number }): boolean {
  return a.count === b.count ? a.known < b.known : a.count > b.count;
}

/**
 * Counts the differences between two words: letters left out, added, replaced, or swapped with the next letter (optimal
 * string alignment distance).
 */
function countErrors(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : exchange;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swap));
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
