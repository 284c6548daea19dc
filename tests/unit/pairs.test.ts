import { expect, test } from 'vitest';
import { groupPairs, listPairs } from '../../src/archive/pairs.ts';

const noGroup = () => [];

test('every two texts form one pair, with the earlier text on the left', () => {
  const pairs = listPairs(['a', 'b', 'c', 'd'], noGroup);
  expect(pairs.map(({ left, right }) => left + right)).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
});

test('up to 25 texts, each text is paired with every other', () => {
  const texts = Array.from({ length: 25 }, (_, index) => index);
  expect(listPairs(texts, noGroup)).toHaveLength((25 * 24) / 2);
});

test('in a larger archive, each text is paired with the next text of each of its partners', () => {
  const texts = Array.from({ length: 1000 }, (_, index) => ({ index, partners: [`of ${index % 3}`] }));
  const pairs = listPairs(texts, ({ partners }) => partners);
  expect(pairs).toHaveLength(997);
  expect(pairs.every(({ left, right }) => right.index === left.index + 3)).toBe(true);
  expect(pairs.map(({ left }) => left.index)).toEqual(texts.slice(0, 997).map(({ index }) => index));
});

test('two texts that share several partners are one pair', () => {
  const texts = Array.from({ length: 30 }, (_, index) => index);
  const pairs = listPairs(texts, () => ['a', 'b']);
  expect(pairs).toHaveLength(29);
});

test('the pairs of a text have the text on the left or on the right', () => {
  const pairs = groupPairs(listPairs(['a', 'b', 'c'], noGroup));
  expect(pairs.get('b')?.map(({ left, right }) => left + right)).toEqual(['ab', 'bc']);
});

test('a single text has no pair', () => {
  expect(listPairs(['a'], noGroup)).toEqual([]);
});
