import { foldForQuotation } from './fold.ts';
import type { Span } from './span.ts';
import { splitTokens } from './tokens.ts';

/** A row of words that two texts have in common: its place in each text. */
export interface SharedRun {
  one: Span;
  other: Span;
}

/** The least number of words of a run. Shorter runs are often a name, or words that any text could have. */
export const LEAST_SHARED_WORDS = 5;

/**
 * Finds the words that two passages share. It ignores case, marks and the shape of apostrophes. Its time grows with the
 * product of the lengths.
 *
 * @returns the runs in the order of the first text. If two runs overlap, only the longer one
 */
export function findSharedRuns(one: string, other: string): SharedRun[] {
  const [ones, others] = [one, other].map((text) =>
    splitTokens(text)
      .filter(({ isMark }) => !isMark)
      .map(({ printed, start, end }) => ({ word: foldForQuotation(printed), start, end })),
  );
  const runs: { at: number; otherAt: number; count: number }[] = [];
  for (const [at, { word }] of (ones ?? []).entries()) {
    for (const [otherAt, candidate] of (others ?? []).entries()) {
      const isLater = at > 0 && otherAt > 0 && ones?.[at - 1]?.word === others?.[otherAt - 1]?.word;
      if (candidate.word !== word || isLater) continue;
      let count = 1;
      while (ones?.[at + count] && ones[at + count]?.word === others?.[otherAt + count]?.word) count += 1;
      if (count >= LEAST_SHARED_WORDS) runs.push({ at, otherAt, count });
    }
  }
  const kept: typeof runs = [];
  const meets = (a: number, b: number, { count }: { count: number }, length: number) =>
    a < b + length && b < a + count;
  for (const run of runs.toSorted((a, b) => b.count - a.count || a.at - b.at)) {
    const isTaken = kept.some(
      (other) =>
        meets(run.at, other.at, run, other.count) || meets(run.otherAt, other.otherAt, run, other.count),
    );
    if (!isTaken) kept.push(run);
  }
  const toSpan = (words: Span[] | undefined, at: number, count: number): Span => ({
    start: words?.[at]?.start ?? 0,
    end: words?.[at + count - 1]?.end ?? 0,
  });
  return kept
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, otherAt, count }) => ({
      one: toSpan(ones, at, count),
      other: toSpan(others, otherAt, count),
    }));
}
