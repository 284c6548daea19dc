import type { Span } from '../../words/span.ts';
import type { Sequence } from './sequence.ts';
import { fillRow, makeRow, WAYS } from './steps.ts';

/** A range in a text's list of words, and the cost of the changes from the range to the quotation. */
export interface Nearest extends Span {
  cost: number;
}

/**
 * Finds the range of a text that is most similar to a quotation. It uses the algorithm of Sellers (1980): edit distance
 * with a range that may begin and end anywhere in the text. Its time grows with the product of the lengths.
 *
 * @param from the index of the first word of the text to search
 * @param to the index after the last word
 * @yields after each word of the quotation
 */
export function* findNearest(
  quoted: Sequence,
  text: Sequence,
  from = 0,
  to = text.keys.length,
): Generator<undefined, Nearest> {
  const width = to - from + 1;
  let { costs } = makeRow(width);
  const row = makeRow(width);
  let starts = Int32Array.from({ length: width }, (_, index) => from + index);
  let nextStarts = new Int32Array(width);
  for (let at = 0; at < quoted.keys.length; at += 1) {
    fillRow(quoted, at, text, from, costs, row);
    for (let column = 0; column < width; column += 1) {
      const way = row.ways[column];
      nextStarts[column] =
        (way === WAYS.both
          ? starts[column - 1]
          : way === WAYS.quoted
            ? starts[column]
            : nextStarts[way === WAYS.passed ? (row.passedFrom[column] ?? 0) : column - 1]) ?? from;
    }
    [costs, row.costs] = [row.costs, costs];
    [starts, nextStarts] = [nextStarts, starts];
    yield;
  }
  return takeLeast(costs, starts, from);
}

/**
 * Takes the range with the lowest cost. If there are several, it takes the first one, and of ranges with the same start
 * the longest, so that the range includes a last word that differs.
 */
function takeLeast(costs: Int32Array, starts: Int32Array, from: number): Nearest {
  let best: Nearest = { start: from, end: from, cost: Infinity };
  for (const [column, cost] of costs.entries()) {
    const [start = from, end] = [starts[column], from + column];
    const isLonger = cost === best.cost && start === best.start && end === best.end + 1;
    if (cost < best.cost || isLonger) best = { start, end, cost };
  }
  return best;
}
