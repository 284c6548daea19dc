import type { ComparedToken } from './compared-token.ts';

/** The words of a quotation, in order, with `undefined` at each place where words are left out. */
export type Quoted = (ComparedToken | undefined)[];

const WORD_COST = 2;
const MARK_COST = 1;

/** The words that a step uses: one word of both, one word of the quotation only, or one word of the text only. */
export type Way = 'both' | 'quoted' | 'text';

/**
 * @param before the cost of the step before, for each way
 * @returns the way with the lowest cost. If costs are equal, it prefers to change a word
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

/**
 * @returns the cost of a changed word. Between a word and a mark, it is the cost of leaving out one and adding the
 *   other
 */
function costOfChange(quoted: ComparedToken, word: ComparedToken): number {
  if (quoted.folded === word.folded) return 0;
  return quoted.isMark === word.isMark ? costOf(word) : WORD_COST + MARK_COST;
}

/** @returns the cost of leaving out or adding a word */
export function costOf({ isMark }: ComparedToken): number {
  return isMark ? MARK_COST : WORD_COST;
}
