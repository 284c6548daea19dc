import { expect, test } from 'vitest';
import { findSharedRuns } from '../../src/words/shared-runs.ts';

function listShared(one: string, other: string): [string, string][] {
  return findSharedRuns(one, other).map((run) => [
    one.slice(run.one.start, run.one.end),
    other.slice(run.other.start, run.other.end),
  ]);
}

test('five words in a row are shared, four are not', () => {
  expect(listShared('x a b c d e y', 'z a b c d e')).toEqual([['a b c d e', 'a b c d e']]);
  expect(listShared('x a b c d y', 'a b c d')).toEqual([]);
});

test('case, marks and spaces make no difference, and each text keeps its own', () => {
  expect(listShared('The “Ferry, Line – of” the Bay.', 'a ferry line of the bay')).toEqual([
    ['Ferry, Line – of” the Bay', 'ferry line of the bay'],
  ]);
});

test('of runs that overlap, the longest counts, and each word is in one run', () => {
  const runs = listShared('a b c d e f g h i j', 'c d e f g h i z a b c d e z f g h i j');
  expect(runs).toEqual([['c d e f g h i', 'c d e f g h i']]);
});

test('several runs are in the order of the first text', () => {
  expect(listShared('a b c d e x k l m n o', 'k l m n o y a b c d e').map(([words]) => words)).toEqual([
    'a b c d e',
    'k l m n o',
  ]);
});
