import type { Span } from '../../words/span.ts';
import { GAP, numberRuns, type Sequence } from './sequence.ts';

/** The same word in a quotation and in a text. */
export interface Anchor {
  quoted: number;
  text: number;
}

/**
 * Finds where a quotation certainly follows a text: at runs of words that the text has only once. It takes as many of
 * these runs as possible that have the same order in the quotation and the text. Its time grows only with the sum of
 * the lengths.
 *
 * @param length how many words a run has
 * @returns the anchors in order
 */
export function findAnchors(
  quoted: Sequence,
  text: Sequence,
  quotedSpan: Span,
  textSpan: Span,
  length: number,
): Anchor[] {
  const [quotedRuns = [], textRuns = []] = numberRuns(
    [
      quoted.keys.subarray(quotedSpan.start, quotedSpan.end),
      text.keys.subarray(textSpan.start, textSpan.end),
    ],
    length,
  );
  const places = new Map<number, number>();
  for (const [at, run] of textRuns.entries()) places.set(run, places.has(run) ? GAP : at);
  const pairs: Anchor[] = [];
  for (const [at, run] of quotedRuns.entries()) {
    const place = run === GAP ? GAP : (places.get(run) ?? GAP);
    if (place !== GAP) pairs.push({ quoted: quotedSpan.start + at, text: textSpan.start + place });
  }
  return takeLongestOrder(pairs);
}

/** @returns the longest list of pairs that are in order in the text. All pairs are already in order in the quotation */
function takeLongestOrder(pairs: Anchor[]): Anchor[] {
  /** For each length: the index of the last pair in that list of this length which ends earliest in the text. */
  const lasts: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, { text }] of pairs.entries()) {
    let [low, high] = [0, lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lasts[middle] ?? 0]?.text ?? 0) < text) low = middle + 1;
      else high = middle;
    }
    before.push(lasts[low - 1]);
    lasts[low] = index;
  }
  const order: Anchor[] = [];
  for (let index = lasts.at(-1); index !== undefined; index = before[index]) {
    const pair = pairs[index];
    if (pair) order.push(pair);
  }
  return order.reverse();
}
