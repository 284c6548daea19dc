import { expect, test } from 'vitest';
import { hasOtherScripts, splitRuns, toDirection, toMarkedHtml } from '../../src/archive/languages.ts';

test.each([
  ['Back to Index', [['Back to Index', undefined]]],
  ['タイトルとURLをコピーしました', [['タイトルとURLをコピーしました', 'ja']]],
  [
    'it has here “ハ IT普及のための環境作り”, “creating …”.',
    [
      ['it has here “', undefined],
      ['ハ IT普及のための環境作り', 'ja'],
      ['”, “creating …”.', undefined],
    ],
  ],
  ['中国', [['中国', undefined]]],
  ['', []],
])('%s', (words, runs) => {
  expect(splitRuns(words).map((run) => [run.words, run.language])).toEqual(runs);
});

test('HTML does not change the words, including spaces and signs', () => {
  expect(toMarkedHtml('  a <b> & “作り” ')).toBe('  a &#x3C;b> &#x26; “<span lang="ja">作り</span>” ');
});

test.each([
  ['en', undefined],
  ['ja', undefined],
  ['az', undefined],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
])('a text in %s has the direction %s', (language, direction) => {
  expect(toDirection(language)).toBe(direction);
});

test.each([
  [['en', 'de', 'vi'], false],
  [['en', 'ja'], true],
  [['en', 'sr'], true],
  [['sr-Latn'], false],
])('an archive in %o needs typefaces of other scripts: %s', (languages, expected) => {
  expect(hasOtherScripts(languages)).toBe(expected);
});
