import type { ComparedToken } from './compared-token.ts';

/** Words of a quotation in order; `undefined` where words are left out. */
export type Quoted = (ComparedToken | undefined)[];

const WORD_COST = 2;
const MARK_COST = 1;

/** Which words a step passes over: one of both, one of the quotation only, one of the text only. */
export type Way = 'both' | 'quoted' | 'text';

/**
 * @param before what it takes to get to the step before, by each way
 * @returns the cheapest way to the next place; of equal ones the change of a word
 */
export function chooseStep(
  quoted: ComparedToken | undefined,
  word: ComparedToken | undefined,
  before: Record<Way, number>,
): { cost: number; way: Way } {
  if (!quoted) {
    return before.quoted <= before.text
      ? { cost: before.quoted, way: 'quoted' }
      : { cost: before.text, way: 'text' };
  }
  const both = before.both + (word ? costOfChange(quoted, word) : Infinity);
  const more = before.quoted + costOf(quoted);
  const less = before.text + (word ? costOf(word) : Infinity);
  if (both <= more && both <= less) return { cost: both, way: 'both' };
  return more <= less ? { cost: more, way: 'quoted' } : { cost: less, way: 'text' };
}

/** A word changed for a mark is rather one left out and one put in. */
function costOfChange(quoted: ComparedToken, word: ComparedToken): number {
  if (quoted.folded === word.folded) return 0;
  return quoted.isMark === word.isMark ? costOf(word) : WORD_COST + MARK_COST;
}

/** @returns what it takes to leave a word out, or to put it in. */
export function costOf({ isMark }: ComparedToken): number {
  return isMark ? MARK_COST : WORD_COST;
}
