import { chooseStep, type Quoted } from './steps.ts';
import type { Word } from './words.ts';

/** A stretch of a text's words, the end exclusive, and what it takes to make a quotation of it. */
export interface Nearest {
  start: number;
  end: number;
  cost: number;
}

/**
 * Finds the stretch of a text from which a quotation differs least, by the algorithm of Sellers (1980): edit distance
 * with free ends in the text.
 *
 * @param from the first word of the text to look at
 * @param to the word after the last
 */
export function findNearest(quoted: Quoted, words: Word[], from = 0, to = words.length): Nearest {
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

/** Of several stretches the first; of one stretch the longest, so that a last word that differs belongs to it. */
function takeLeast(costs: Int32Array, starts: Int32Array, from: number): Nearest {
  let best: Nearest = { start: from, end: from, cost: Infinity };
  for (const [column, cost] of costs.entries()) {
    const [start = from, end] = [starts[column], from + column];
    const isLonger = cost === best.cost && start === best.start && end === best.end + 1;
    if (cost < best.cost || isLonger) best = { start, end, cost };
  }
  return best;
}
