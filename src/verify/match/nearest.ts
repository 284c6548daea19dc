import type { Span } from '../../words/span.ts';
import { chooseStep, type Quoted } from './steps.ts';
import type { ComparedToken } from './compared-token.ts';

/** A range in a text's list of words, and the cost of the changes from the range to the quotation. */
export interface Nearest extends Span {
  cost: number;
}

/**
 * Finds the range of a text that is most similar to a quotation, by the algorithm of Sellers (1980): edit distance,
 * where the range may begin and end anywhere in the text.
 *
 * @param from the index of the first word of the text to search
 * @param to the index after the last word
 */
export function findNearest(quoted: Quoted, words: ComparedToken[], from = 0, to = words.length): Nearest {
  const width = to - from + 1;
  let costs = new Int32Array(width);
  let starts = Int32Array.from({ length: width }, (_, index) => from + index);
  for (const word of quoted) {
    const [nextCosts, nextStarts] = [new Int32Array(width), new Int32Array(width)];
    for (let column = 0; column < width; column += 1) {
      const { cost, way } = chooseStep(word, words[from + column - 1], {
        both: column === 0 ? Infinity : (costs[column - 1] ?? 0),
        quoted: costs[column] ?? 0,
        text: column === 0 ? Infinity : (nextCosts[column - 1] ?? 0),
      });
      const source = { both: starts[column - 1], quoted: starts[column], text: nextStarts[column - 1] }[way];
      nextCosts[column] = cost;
      nextStarts[column] = source ?? from;
    }
    [costs, starts] = [nextCosts, nextStarts];
  }
  return takeLeast(costs, starts, from);
}

/**
 * Takes the range with the lowest cost, and of several the first one. Of ranges with the same start it takes the
 * longest, so that the range includes a last word that differs.
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
