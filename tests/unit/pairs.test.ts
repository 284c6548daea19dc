import { expect, test } from 'vitest';
import { listPairs, listPairsWith } from '../../src/archive/pairs.ts';

test('every two texts form one pair, with the earlier text on the left', () => {
  const pairs = listPairs(['a', 'b', 'c', 'd']);
  expect(pairs.map(({ left, right }) => left + right)).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
});

test('the number of pairs grows with the number of texts, not with its square', () => {
  const texts = Array.from({ length: 1000 }, (_, index) => index);
  const pairs = listPairs(texts, 24);
  expect(pairs.length).toBeLessThan(1000 * 24);
  expect(listPairsWith(pairs, 500)).toHaveLength(48);
  expect(listPairs(texts.slice(0, 25), 24)).toHaveLength((25 * 24) / 2);
});

test('the pairs of a text have the text on the left or on the right', () => {
  const pairs = listPairs(['a', 'b', 'c']);
  expect(listPairsWith(pairs, 'b').map(({ left, right }) => left + right)).toEqual(['ab', 'bc']);
});

test('a single text has no pair', () => {
  expect(listPairs(['a'])).toEqual([]);
});
