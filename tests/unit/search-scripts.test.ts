import { describe, expect, test } from 'vitest';
import { toLexiconFile } from '../../src/search/build/lexicon.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { StagedSearch } from '../../src/search/postings/staged-search.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { toStem } from '../../src/search/query/stem.ts';
import { readContent } from '../../src/text/read-content.ts';
import { findDates, findYears } from '../../src/words/dates.ts';
import { foldForSearch } from '../../src/words/fold.ts';
import { rewriteNumbered, splitNumbered, writeHanNumber } from '../../src/search/query/numbered-parts.ts';
import { readHanNumber } from '../../src/words/han-numbers.ts';
import { ask, tellWords } from './small-search.ts';
import { toBothWays } from './staged-archive.ts';

/** @returns a function that asks the sample archive in a language */
function makeSearch(language: 'ja' | 'ar') {
  const { documents, authorities } = readContent(`tests/fixtures/archive-${language}/content`);
  const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const lexicon = toLexiconFile(archive, [], authorities);
  return async (query: string) => {
    const answer = await ask(query, archive, { lexicon });
    const places = answer.hits.map(({ documentId, fragmentId }) => `${documentId} ${fragmentId ?? 'title'}`);
    return [places.toSorted().join(', '), tellWords(answer).join(', ')];
  };
}

describe('in Japanese', () => {
  const search = makeSearch('ja');

  test.each([
    ['a word inside a clause', '灯台', 'minato-2003 p4', '灯台: printed'],
    ['old characters, from the list of terms', '燈台', 'minato-2003 p4', '燈台: spelling'],
    ['old characters in quotation marks, which no text prints', '"燈台"', '', '燈台: absent'],
    ['a reading, from the list of terms', 'とうだい', 'minato-2003 p4', 'とうだい: spelling'],
    ['half-width katakana', 'ｲﾝﾀｰﾈｯﾄ', 'shima-2010 p1', 'インターネット: printed'],
    ['hiragana for katakana', 'いんたーねっと', 'shima-2010 p1', 'いんたーねっと: printed'],
    ['a missing letter', 'インタネット', 'shima-2010 p1', 'インタネット: corrected インターネット'],
    ['an article with a digit', '第1条', 'minato-2003 p2', '第1条: spelling'],
    ['an article with a wide digit', '第２条', 'minato-2003 p4', '第2条: spelling'],
    ['the parts of an article with digits', '第1条第1項', 'minato-2003 p2', '第1条: spelling, 第1項: absent'],
    ['a title before an article', '協定第一条', 'minato-2003 p2', '協定: printed, 第一条: printed'],
    ['a date in digits', '2003年4月', 'minato-2003 p1', '2003年4月: spelling'],
    ['an inflected English word', 'ship', 'minato-2003-en p3', 'ship: inflected'],
  ])('%s: %s', async (_, query, place, words) => {
    const [places, told] = await search(query);
    expect(places?.split(', ')).toContain(place);
    expect(told).toBe(words);
  });
});

describe('in Arabic', () => {
  const search = makeSearch('ar');

  test.each([
    ['a word after the article', 'منارة', 'mina-2005 p4', 'منارة: printed'],
    ['an article that the text does not have', 'الليلة', 'mina-2005 p4', 'الليلة: inflected'],
    ['another preposition', 'بالموانئ', 'mina-2005 p2', 'بالموانئ: inflected'],
    ['one for two', 'الحكومة', 'mina-2005 p2', 'الحكومة: inflected'],
    ['vowel signs', 'مُعَلُومات', 'mina-2005 p3', 'مُعَلُومات: printed'],
    ['a hamza that is not there', 'إتصالات', 'mina-2005 p2', 'إتصالات: printed'],
    ['another letter at the end', 'سفينه', 'mina-2005 p3', 'سفينه: printed'],
    ['digits of Europe', '2005', 'mina-2005 p1', '2005: printed'],
    ['digits of Iran', '۲۰۰۵', 'mina-2005 p1', '۲۰۰۵: printed'],
    ['a doubled letter', 'المنارره', 'mina-2005 p4', 'المنارره: corrected المنارة'],
  ])('%s: %s', async (_, query, place, words) => {
    const [places, told] = await search(query);
    expect(places?.split(', ')).toContain(place);
    expect(told).toBe(words);
  });
});

test.each([
  ['الحكومتان', 'حكومة'],
  ['والمعلومات', 'معلومات'],
  ['للسفن', 'سفن'],
  ['المدرسون', 'مدرسين'],
])('%s and %s have one stem', (one, other) => {
  expect(toStem(foldForSearch(one))).toBe(toStem(foldForSearch(other)));
});

test.each([
  ['والد', 'البحر'],
  ['قال', 'قلم'],
])('short words keep their letters: %s', (word) => {
  expect(toStem(foldForSearch(word))).toBe(foldForSearch(word).replace(/^ال/u, ''));
});

test.each([
  [1, '一'],
  [10, '十'],
  [23, '二十三'],
  [110, '百十'],
  [2003, '二千三'],
])('%i is %s', (number, printed) => {
  expect(writeHanNumber(number)).toBe(printed);
  expect(readHanNumber(printed)).toBe(number);
});

test('a year may have one character for each digit', () => {
  expect(readHanNumber('二〇〇三')).toBe(2003);
});

test.each([
  ['第1条', '第一条'],
  ['第二十条', '第20条'],
  ['第1', undefined],
  ['一般', undefined],
])('the number of %s in the other way is %s', (words, expected) => {
  expect(rewriteNumbered(words)).toBe(expected);
});

test.each(['第1条', '協定第1条', '協定第一条', '第1条第1項'])(
  'an archive in parts gives the same answer: %s',
  async (query) => {
    const both = toBothWays(readContent('tests/fixtures/archive-ja/content'));
    const staged = await new StagedSearch(both.load()).answer(query, {
      askLexicon: both.askLexicon,
      atOnce: 100,
    });
    const whole = await both.askWhole(query);
    const list = ({ hits }: typeof whole) =>
      hits.map(({ documentId, fragmentId, tier }) => [documentId, fragmentId, tier]);
    expect(list(staged)).toEqual(list(whole));
    expect(list(whole)[0]).toEqual(expect.arrayContaining(['minato-2003', 'p2']));
  },
);

test('the name of a law and its numbered parts are apart', () => {
  expect(splitNumbered('行政手続法第5条第二項の規定')).toEqual(['行政手続法', '第5条', '第二項', 'の規定']);
  expect(splitNumbered('第一')).toEqual(['第一']);
});

test('dates are found in the digits of every script', () => {
  expect(findDates('二〇〇三年四月一日')).toEqual([{ start: 0, end: 9, year: 2003, month: 4, day: 1 }]);
  expect(findDates('十二月二十三日')).toEqual([{ start: 0, end: 7, month: 12, day: 23 }]);
  expect(findYears('عام ٢٠٠٥')).toEqual([{ start: 4, end: 8, year: 2005 }]);
});
