import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toLocale } from '../../src/archive/citations/locale.ts';

const ENGLISH = readFileSync('src/archive/citations/csl/locales-en-US.xml', 'utf8');

test('the English locale stays as the CSL project has it', () => {
  expect(toLocale(ENGLISH, 'en')).toBe(ENGLISH);
});

test.each([
  ['ja', '4月', 'year 年, month , day 日'],
  ['fr', 'avril', 'day  , month  , year '],
  ['ar', 'أبريل', 'day  , month  , year '],
])('the locale in %s has its months and its order of dates', (language, month, order) => {
  const locale = toLocale(ENGLISH, language);
  expect(locale).toContain(`<term name="month-04">${month}</term>`);
  const [date = ''] = /<date form="text">.*?<\/date>/u.exec(locale) ?? [];
  const parts = Array.from(
    date.matchAll(/name="(\w+)" suffix="([^"]*)"/gu),
    ([, name, suffix]) => `${name} ${suffix}`,
  );
  expect(parts.join(', ')).toBe(order);
  expect(locale.match(/<term /gu)).toHaveLength(ENGLISH.match(/<term /gu)?.length ?? 0);
});
