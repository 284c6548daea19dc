import { GAP, type Sequence } from './sequence.ts';

const WORD_COST = 2;
const MARK_COST = 1;
const IMPOSSIBLE = 0x3fffffff;

/**
 * A quotation may leave out sentences without a sign. However many words they have, they cost no more than this.
 * Otherwise the words after them, which the text has, would count as changed if they are fewer.
 */
const PASSED_COST = 4 * WORD_COST;

/** The words that a step uses: one of each, only one of the quotation, or only one or many of the text. */
export const WAYS = { both: 0, quoted: 1, text: 2, passed: 3 } as const;

/** A row of the table of costs. Column 0 comes before the first word of the text. */
export interface Row {
  costs: Int32Array;
  /** The step with the lowest cost to each cell, one of `WAYS`. */
  ways: Uint8Array;
  /** For each cell that `WAYS.passed` leads to, the column before the words of the text that it leaves out. */
  passedFrom: Int32Array;
}

/**
 * Computes the next row of the table: the lowest costs after one more word of the quotation. If costs are equal, it
 * prefers to change a word, then to leave out single words.
 *
 * @param at the index of the word in the quotation
 * @param from the index of the first word of the text
 * @param before the costs of the row before
 */
export function fillRow(
  quoted: Sequence,
  at: number,
  text: Sequence,
  from: number,
  before: Int32Array,
  { costs, ways, passedFrom }: Row,
): void {
  const key = quoted.keys[at] ?? GAP;
  const isMark = quoted.marks[at] ?? 0;
  const isGap = key === GAP;
  const cost = isGap ? 0 : isMark === 1 ? MARK_COST : WORD_COST;
  let diagonal = IMPOSSIBLE;
  let left = IMPOSSIBLE;
  let cheapest = IMPOSSIBLE;
  let cheapestColumn = 0;
  for (let column = 0; column < costs.length; column += 1) {
    const above = before[column] ?? 0;
    const more = above + cost;
    let [least, way]: [number, number] = [more, WAYS.quoted];
    if (column > 0) {
      const wordIsMark = text.marks[from + column - 1] ?? 0;
      const wordCost = wordIsMark === 1 ? MARK_COST : WORD_COST;
      const less = isGap ? left : left + wordCost;
      if (less < least) [least, way] = [less, WAYS.text];
      if (!isGap) {
        const isSame = text.keys[from + column - 1] === key;
        // To replace a word by a mark costs as much as to leave out the one and add the other.
        const both = diagonal + (isSame ? 0 : wordIsMark === isMark ? wordCost : WORD_COST + MARK_COST);
        if (both <= least) [least, way] = [both, WAYS.both];
        if (cheapest + PASSED_COST < least) {
          least = cheapest + PASSED_COST;
          way = WAYS.passed;
          passedFrom[column] = cheapestColumn;
        }
      }
    }
    if (least < cheapest) {
      cheapest = least;
      cheapestColumn = column;
    }
    costs[column] = left = least;
    ways[column] = way;
    diagonal = above;
  }
}

/** @returns an empty row with this many cells */
export function makeRow(width: number): Row {
  return {
    costs: new Int32Array(width),
    ways: new Uint8Array(width),
    passedFrom: new Int32Array(width),
  };
}

/** @returns the cost of leaving out or adding a word */
export function costOf({ marks }: Sequence, at: number): number {
  return marks[at] === 1 ? MARK_COST : WORD_COST;
}
