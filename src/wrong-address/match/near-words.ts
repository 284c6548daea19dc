import { countSpellingErrors } from '../../words/spelling-errors.ts';

/** Shorter words are not compared, because they are near too many other words. */
const LEAST_LETTERS = 4;
/** Shorter words may have one error, others two. Search uses the same limits to correct words. */
const LONG_WORD_LETTERS = 8;

/** @returns the number of spelling errors between a typed word and a known one; undefined if there are too many */
export function countNearErrors(typed: string, known: string): number | undefined {
  if (typed === known) return 0;
  const shorter = Math.min(typed.length, known.length);
  const limit = shorter < LEAST_LETTERS ? 0 : shorter < LONG_WORD_LETTERS ? 1 : 2;
  if (Math.abs(typed.length - known.length) > limit) return undefined;
  const errors = countSpellingErrors(typed, known, limit);
  return errors > limit ? undefined : errors;
}
