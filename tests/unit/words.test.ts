import { expect, test } from 'vitest';
import { foldForQuotation, foldForSearch, foldInPlace } from '../../src/words/fold.ts';
import { mergeSpans, overlaps } from '../../src/words/span.ts';
import { splitTokens, splitWords } from '../../src/words/tokens.ts';
import { toRandom } from '../seeded-random.ts';

const SEED = 20_001_025;
const SIGNS = "a Z é 5 . , - – — ' ’ “ ” \" ` $ ( % ﬁ 中 😀 e\u0301 -- ''"
  .split(' ')
  .concat(' ', ' ', '\u00a0', '\n');

/** @returns texts of characters that are hard to split */
function makeTexts(count: number): string[] {
  const random = toRandom(SEED);
  const take = () => SIGNS[Math.floor(random() * SIGNS.length)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 12 }, take).join(''));
}

test.each([
  ['a number keeps its point and comma', '1,000 or 2.5.', ['1,000', 'or', '2.5', '.']],
  ['a word keeps its apostrophe', "Japan’s don't ’tis", ['Japan’s', "don't", '’', 'tis']],
  [
    'marks are tokens',
    '“R.O.K.” (5G/6G)',
    ['“', 'R', '.', 'O', '.', 'K', '.', '”', '(', '5G', '/', '6G', ')'],
  ],
  ['marks typed as several signs are one', "a--b ''c'' ``d", ['a', '--', 'b', "''", 'c', "''", '``', 'd']],
])('%s', (_, text, printed) => {
  expect(splitTokens(text).map((token) => token.printed)).toEqual(printed);
});

test('tokens and the space before them are the whole text, and tokens without space between them form a word', () => {
  for (const text of makeTexts(500)) {
    const tokens = splitTokens(text);
    expect(tokens.map(({ spaceBefore, printed }) => spaceBefore + printed).join('')).toBe(text.trimEnd());
    for (const { printed, start, end } of tokens) expect(text.slice(start, end)).toBe(printed);
    const words = tokens.map(({ spaceBefore, printed }) => (spaceBefore === '' ? '' : '\n') + printed);
    expect(words.join('').trim().split('\n').filter(Boolean)).toEqual(text.match(/\S+/gu) ?? []);
    expect(splitWords(text)).toEqual((text.match(/\S+/gu) ?? []).map((word) => word.normalize('NFC')));
  }
});

test.each([
  ['Naïve', 'naive', 'naïve', 'naive'],
  ['’', '’', "'", "'"],
  ['“', '“', "'", '"'],
  ['‹', '‹', "'", "'"],
  ['—', '—', '-', '-'],
  ['--', '--', '-', '--'],
  ['Don’t', 'don’t', "don't", "don't"],
  ['donʼt', 'donʼt', "don't", 'donʼt'],
  ['ﬁve', 'five', 'five', 'ﬁve'],
  ['m²', 'm2', 'm²', 'm²'],
])('%s is folded for search, for quotations and in place', (text, search, quotation, inPlace) => {
  expect([foldForSearch(text), foldForQuotation(text), foldInPlace(text)]).toEqual([
    search,
    quotation,
    inPlace,
  ]);
});

test('folding in place does not change offsets', () => {
  for (const text of makeTexts(500)) expect(foldInPlace(text)).toHaveLength(text.length);
});

test('overlapping spans are merged, but neighbouring spans are not', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
  const spans = [
    { start: 5, end: 6 },
    { start: 0, end: 4 },
    { start: 1, end: 2 },
    { start: 6, end: 7 },
  ];
  expect(mergeSpans(spans)).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 6 },
    { start: 6, end: 7 },
  ]);
});
