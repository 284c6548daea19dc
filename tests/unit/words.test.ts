import { expect, test } from 'vitest';
import {
  dropIgnorable,
  foldForQuotation,
  foldForSearch,
  foldInPlace,
  toWholeSpan,
} from '../../src/words/fold.ts';
import { isOtherScript } from '../../src/words/other-script.ts';
import { mergeSpans, overlaps } from '../../src/words/span.ts';
import { splitTokens, splitWords } from '../../src/words/tokens.ts';
import { toRandom } from '../seeded-random.ts';

test.each([
  ['приватность', 'en', true],
  ['半導体', 'en', true],
  ['vie', 'en', false],
  ['5G技術', 'ja', false],
  ['カイト', 'ja', false],
  ['개인정보', 'ja', true],
  ['個人', 'ko', false],
  ['个人', 'zh', false],
  ['かな', 'zh', true],
  ['2025', 'ar', false],
])('whether “%s” is in another script than the language %s: %s', (word, language, isOther) => {
  expect(isOtherScript(word, language)).toBe(isOther);
});

const SEED = 20_001_025;
const SIGNS = "a Z é 5 . , - – — ' ’ “ ” \" ` $ ( % ﬁ 中 😀 e\u0301 -- ''"
  .split(' ')
  .concat(' ', ' ', '\u00a0', '\n', '\u00ad', '\u200c', '\u200d', '\u200b', '\ufeff');

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
  [
    'soft hyphens, joiners and signs of variation belong to the word or mark before them',
    'co\u00adop 1\u00ad0,0\u00ad0 don’t\u200d می\u200cخواهند क्\u200dष 葛\u{e0100}飾 👩\u200d💻❤\ufe0f',
    [
      ...['co\u00adop', '1\u00ad0,0\u00ad0', 'don’t\u200d', 'می\u200cخواهند', 'क्\u200dष', '葛\u{e0100}飾'],
      ...['👩\u200d', '💻', '❤\ufe0f'],
    ],
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
  ['Co\u00adop', 'coop', 'coop', 'co\u00adop'],
  ['می\u200cخواهند', 'ميخواهند', 'میخواهند', 'می\u200cخواهند'],
  ['क्\u200dष', 'क्ष', 'क्ष', 'क्\u200dष'],
  ['葛\u{e0100}', '葛', '葛', '葛\u{e0100}'],
  ['❤\ufe0f', '❤', '❤', '❤\ufe0f'],
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

test('a span of a text without its ignorable characters has a place in the whole text', () => {
  const text = '\u00ada\u00ad\u200cb\u00ad c\u00ad';
  const kept = dropIgnorable(text);
  expect(kept).toBe('ab c');
  const find = (start: number, end: number) => {
    const span = toWholeSpan(text, { start, end });
    return text.slice(span.start, span.end);
  };
  expect([find(0, 1), find(0, 2), find(1, 2), find(1, 4), find(3, 4)]).toEqual([
    ...['a', 'a\u00ad\u200cb', 'b', 'b\u00ad c', 'c'],
  ]);
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
