import { expect, test } from 'vitest';
import { formatLocator, toPlace } from '../../src/archive/citations/passage-citation.ts';
import { toJson } from '../../src/archive/exports.ts';
import { listPrintedLocators } from '../../src/text/printed-locators.ts';
import { getSmallDocument } from './small-texts.ts';

const TEXT = [
  'Opening. {#p1}',
  '## Part II {#part-2}',
  '### Article 5 Scope {#art-5}',
  '1. It binds: {#p2}\n   - (a) ships; {#p3}\n     - (i) of wood. {#p4}\n2. It ends. {#p5}',
  'They part. {#p6}',
  '### § 3a {#sec-3a}',
  'They meet. {#p7}',
  '### 第五条 目的 {#art-5-ja}',
  '- 第２項 集める。 {#p8}',
  '## Annex I {#annex-i}',
  '### Article 5 {#annex-i-art-5}',
  'They part again. {#p9}',
].join('\n\n');

const DOCUMENT = getSmallDocument(TEXT);

test('sections and passages are cited by the numbers that they print', () => {
  expect(Object.fromEntries(listPrintedLocators(DOCUMENT.sections))).toEqual({
    'part-2': 'pt. II',
    'art-5': 'pt. II, art. 5',
    p2: 'pt. II, art. 5(1)',
    p3: 'pt. II, art. 5(1)(a)',
    p4: 'pt. II, art. 5(1)(a)(i)',
    p5: 'pt. II, art. 5(2)',
    'sec-3a': '§ 3a',
    p7: '§ 3a',
    'art-5-ja': '第五条',
    p8: '第五条(第2項)',
    'annex-i': 'Annex I',
    'annex-i-art-5': 'Annex I, art. 5',
    p9: 'Annex I, art. 5',
  });
});

test('a citation prefers these numbers, if all of its passages have one', () => {
  const printed = { p3: 'art. 5(1)(a)', p4: 'art. 5(1)(b)', p5: 'art. 5(2)' };
  expect(formatLocator('chicago', ['p3'], 'Scope', printed)).toBe('art. 5(1)(a)');
  expect(formatLocator('apa', ['p3', 'p5'], 'Scope', printed)).toBe('art. 5(1)(a), art. 5(2)');
  expect(formatLocator('mla', ['p3', 'p6'], 'Scope', printed)).toBe('pars. 3, 6');
  expect(toPlace(['p3', 'p4', 'p5'], printed)).toBe('art. 5(1)(a)–art. 5(2)');
  expect(toPlace(['p3', 'p6'], printed)).toBe('paras. 3, 6');
});

test('the JSON of a text has them', () => {
  expect(toJson(DOCUMENT)).toContain('"locator":"pt. II, art. 5(1)(a)(i)"');
});
