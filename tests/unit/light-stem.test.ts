import { expect, test } from 'vitest';
import { getLightStem } from '../../src/search/query/light-stem.ts';

test.each(['en', 'en-GB', 'ja', 'ar', 'zh', 'ru'])(
  'words in Latin letters have English rules in %s',
  (language) => {
    expect(getLightStem(language)).toBeUndefined();
  },
);

test.each([
  ['fr', 'accords', 'accord'],
  ['fr', 'nationaux', 'national'],
  ['fr', 'signees', 'signee'],
  ['de', 'vertraege', 'vertraegen'],
  ['de', 'laender', 'laendern'],
  ['de', 'staates', 'staaten'],
  ['es', 'naciones', 'nacion'],
  ['es', 'acuerdos', 'acuerdo'],
  ['es', 'veces', 'vez'],
])('in %s, %s and %s have one stem', (language, one, other) => {
  const stem = getLightStem(language);
  expect(stem?.(one)).toBe(stem?.(other));
});

test('in other languages, words keep their endings', () => {
  expect(getLightStem('fi')?.('sopimukset')).toBe('sopimukset');
});
