import { expect, test } from 'vitest';
import { toReadingOrder } from '../../src/originals/pdf-order.ts';

/** @returns a line of strings, each of them 10 points wide */
function toLine(strings: string[], bottom = 700) {
  return strings.map((str, index) => ({
    str,
    transform: [1, 0, 0, 1, 100 + 10 * index, bottom],
    width: 10,
    height: 12,
    hasEOL: index === strings.length - 1,
  }));
}

const read = (items: ReturnType<typeof toLine>) =>
  toReadingOrder(items)
    .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
    .join('');

test.each([
  ['letters of Arabic', ['ﺔ', 'ﻣ', 'ﺎ', 'ﻌ', 'ﻟ', 'ا'], 'العامة\n'],
  ['two letters in one sign', ['م', 'ﻼ', 'ﺳ'], 'سلام\n'],
  ['letters of Hebrew', ['ם', 'ו', 'ל', 'ש'], 'שלום\n'],
  ['a number', ['2', '0', '3', '.', '5', ' ', 'ﺔ', 'ﻨ', 'ﺳ'], 'سنة 203.5\n'],
  ['brackets', ['(', 'أ', ')', ' ', 'ﻊ', 'ﺿ', 'و'], 'وضع (أ)\n'],
  ['a mark that has no letter', ['ل', ' ً', ' ', 'ﺎ', 'ﻳ', 'ر'], 'رياً ل\n'],
  ['a full stop at the left', ['.', 'ن', 'ﻵ', 'ا'], 'الآن.\n'],
])('%s in the order of the page are turned', (_, strings, words) => {
  expect(read(toLine(strings))).toBe(words);
});

test.each([
  [
    'letters from right to left',
    toLine(['ا', 'ل', 'ع']).map((item, index) => ({ ...item, transform: [1, 0, 0, 1, 90 - index, 700] })),
    'الع',
  ],
  ['whole strings', toLine(['مذكرة تفاهم']), 'مذكرة تفاهم'],
  ['Latin letters', toLine(['a', 'b', ' ', '(1)']), 'ab (1)'],
])('%s keep their order', (_, items, words) => {
  expect(read(items).trim()).toBe(words);
});

test('a space between the letters of لا is not read, if the file has them as one sign', () => {
  // The alef has no width: the sign has that of the lam.
  const line = toLine(['ا', ' ', 'ل', 'ﺟ', 'ر', ' ', 'ﻊ', 'ﻣ']);
  const touching = line.map((item, index) =>
    index < 2 ? { ...item, width: 0, transform: line[2]?.transform ?? [] } : item,
  );
  expect(read(touching)).toBe('مع رجلا\n');
  expect(read(toLine(['ول ا ز', 'ﺪ', 'ﺟ']))).toBe('جدولا ز\n');
});

test('each line is turned by itself', () => {
  const first = toLine(['ب', 'ا']).map((item) => ({ ...item, hasEOL: false }));
  expect(read([...first, ...toLine(['د', 'ج'], 680)])).toBe('ابجد\n');
});
