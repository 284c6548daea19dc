import { expect, test } from 'vitest';
import { LIGHT_STEMS, toEndings } from '../../src/search/query/light-stem.ts';

test.each(['en', 'en-GB', 'ja', 'ar', 'zh', 'ru'])(
  'words in Latin letters have English rules in %s',
  (language) => {
    expect(toEndings(language)).toBe('en');
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
  const stem = LIGHT_STEMS[toEndings(language)];
  expect(stem?.(one)).toBe(stem?.(other));
});

test.each([
  ['fr', 'signer signes signee', 'sign'],
  ['fr', 'classe classes', 'clas'],
  ['fr', 'journaux', 'journal'],
  ['fr', 'genoux', 'genou'],
  ['fr', 'pays choix', ''],
  ['de', 'kinder kindern', 'kind'],
  ['de', 'frauen', 'frau'],
  ['de', 'lehrerinnen', 'lehrerin'],
  ['de', 'nennen', 'nenn'],
  ['de', 'autos', 'auto'],
  ['de', 'rose', 'rose'],
  ['de', 'hans', ''],
  ['es', 'luces', 'luz'],
  ['es', 'casas', 'casa'],
  ['es', 'mes las', ''],
])('in %s, %s have the stem “%s”, or stay as they are', (language, words, stem) => {
  for (const word of words.split(' '))
    expect(LIGHT_STEMS[toEndings(language)]?.(word)).toBe(stem === '' ? word : stem);
});

test('in other languages, words keep their endings', () => {
  expect(toEndings('fi')).toBe('plain');
  expect(LIGHT_STEMS.plain).toBeUndefined();
});
