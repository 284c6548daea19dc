import { describe, expect, test } from 'vitest';
import { findMatches, toPattern, type MatchMode } from '../../src/search/query/pattern.ts';
import { toSearchTokens } from '../../src/search/query/search-token.ts';

/** @returns the words of a text that a query matches, as printed */
function find(query: string, text: string, mode: MatchMode): string[] {
  const words = toSearchTokens(query).map(({ word }) => word);
  return findMatches(toSearchTokens(text), toPattern(words, mode)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('the words of a text', () => {
  test.each<[string, string[]]>([
    ['1.5 or 2.5.', ['1.5', 'or', '2.5']],
    ['1,5 12,34 1,0000', ['1', '5', '12', '34', '1', '0000']],
    ['15,000', ['15000']],
    ['15,000.5', ['15000.5']],
    ['1.500.000', ['1500000']],
    ['1.250,50', ['1250.50']],
    ['15 000', ['15', '000']],
    ['15\u00a0000', ['15000']],
    ['15\u2009000\u202f000', ['15000000']],
    ['15 0000', ['15', '0000']],
    ['5 000 0000', ['5', '000', '0000']],
    ['in 2000 150 people', ['in', '2000', '150', 'people']],
    ['３７５，０００ ０．０３２ １，２', ['375000', '0.032', '1', '2']],
    ['١٬٥٠٠ ٢٫٥', ['1500', '2.5']],
    ['15,\u00a0000', ['15', '000']],
    ['23.9.2000', ['23', '9', '2000']],
    ['15bn', ['15', 'bn']],
    ['US$15 US $15', ['$', '15', 'us', '$', '15']],
    ['25%', ['25', '%']],
    ['EU日本', ['eu', '日本']],
    ['5G技術', ['5g', '技術']],
    ['2000年9月', ['2000', '年', '9', '月']],
    ['漢字とカナのデータ', ['漢字とかなのでーた']],
    ['5G기술', ['5g', '기술']],
    [
      'Đà Nẵng, Łódź, Ærø, Œuvre, Straße, Þór, Ísland, ısı',
      'da nang lodz aero oeuvre strasse thor island isi'.split(' '),
    ],
    ['だ バス हिन्दी ไทยที่', ['だ', 'ばす', 'हिन्दी', 'ไทยที่']],
    ['قُرْآن שָׁלוֹם Ёлка', ['قران', 'שלום', 'елка']],
    [
      'co\u00adop\u00ader\u00ada\u00adtion’s 15,\u00ad000 1\u00ad5,000',
      ['cooperation', '15', '000', '15000'],
    ],
    ['می\u200cخواهند क्\u200dष ന്\u200d 葛\u{e0100}飾区EU', ['ميخواهند', 'क्ष', 'ന്', '葛飾区', 'eu']],
  ])('%s', (text, words) => {
    expect(toSearchTokens(text).map(({ word }) => word)).toEqual(words);
  });

  test('are at their places in the text', () => {
    const text = 'The EU’s US$15bn for 15 000 日本EU’s';
    const printed = toSearchTokens(text).map(({ start, end }) => text.slice(start, end));
    expect(printed).toEqual(['The', 'EU’s', 'US$', '15', 'bn', 'for', '15', '000', '日本', 'EU’s']);
  });

  test.each<[string, string, MatchMode, string[]]>([
    [
      'cooperation',
      'Co\u00adop\u00ader\u00ada\u00adtions',
      'inflected',
      ['Co\u00adop\u00ader\u00ada\u00adtions'],
    ],
    ['co\u00adoperation', 'cooperation', 'exact', ['cooperation']],
    ['UNESCO', 'the UN\u00adESCO', 'capitals', ['UN\u00adESCO']],
    ['cybersecurity', 'cyber sec\u00adurity', 'inflected', ['cyber sec\u00adurity']],
    ['ميخواهند', 'نمی\u200cخواهند', 'inflected', ['می\u200cخواهند']],
    ['飾区', '葛\u{e0100}飾\u{e0100}区', 'inflected', ['飾\u{e0100}区']],
    ['葛飾', '葛\u{e0100}飾\u{e0100}区', 'inflected', ['葛\u{e0100}飾\u{e0100}']],
  ])('%j is found in %j although only one has ignorable characters', (query, text, mode, found) => {
    expect(find(query, text, mode)).toEqual(found);
  });
});

describe('in other forms, a query matches', () => {
  test.each<[string, string, string[]]>([
    ['1.5 billion', '15 billion, 1 5 billion, 1.5 billion', ['1.5 billion']],
    ['15', '1.5 1-5 1, 5 15', ['15']],
    ['11-13', '1113 and 11–13', ['11–13']],
    ['15000', '15,000 or 15 thousand', ['15,000', '15 thousand']],
    ['15000', '15 000 or 15,000 or 15\u00a0000', ['15 000', '15,000', '15\u00a0000']],
    ['15 000', '15,000 or 15000 or 15 thousand', ['15,000', '15000', '15 thousand']],
    ['000', '15 000', ['000']],
    ['204', '204 200', ['204']],
    ['200 300', '100 200 300', ['200 300']],
    ['1255', '1-255, 1 255', ['1 255']],
    ['$15,000', 'US$15 000', ['US$15 000']],
    ['15 000 dollars', '$15,000', ['$15,000']],
    ['15bn', 'US$15 billion', ['15 billion']],
    ['5%', '5 per cent, 5 percent, 5%', ['5 per cent', '5 percent', '5%']],
    ['5 per cent', '15% 5%', ['5%']],
    ['thirty', '30 thirty 1.30', ['30', 'thirty']],
    ['30', 'thirty', ['thirty']],
    ['fifteen', '15 fifteen', ['15', 'fifteen']],
    ['twenty-one', '21 20 1', ['21']],
    ['21', 'twenty-one, twenty one', ['twenty-one', 'twenty one']],
    ['20', 'twenty-one, twenty, one', ['twenty']],
    ['two hundred and fifty', '250', ['250']],
    ['2', 'two hundred, two', ['two']],
    ['two', 'two hundred', ['two']],
    ['third', '3rd 3', ['3rd']],
    ['8th', 'eighth eight', ['eighth']],
    ['21st century', 'the twenty-first century', ['twenty-first century']],
    ['$15', '15 dollars, US$15', ['15 dollars', 'US$15']],
    ['15 dollars', '$15, €15', ['$15']],
    ['15 dollars', 'US$15 billion', []],
    ['$15', 'US$15 billion', ['US$15']],
    ['fifteen billion dollars', 'US$15 billion', ['US$15 billion']],
    ['15 billion US dollars', '$15 billion', ['$15 billion']],
    ['US$ 15,000,000,000', 'US$15 billion, US$1.5 billion', ['US$15 billion']],
    ['1,500,000', '1.5 million, 15 million', ['1.5 million']],
    ['2 million euros', '€2,000,000 $2,000,000', ['€2,000,000']],
    ['15 billion', '15 million, 15 billions', ['15 billions']],
    ['3 constructor', '3', []],
    ['€5', '5 euros', ['5 euros']],
    ['£5', '5 pounds GBP 5', ['5 pounds', 'GBP 5']],
    ['¥5', '￥5, 5 yen', ['￥5', '5 yen']],
    ['dollar', 'USD US$ US dollars', ['USD', 'US$', 'US dollars']],
    ['US', 'US$15 billion', []],
    ['organisation', 'Organizations', ['Organizations']],
    ['Programme of Work', 'program of works', ['program of works']],
    ['Organisation for Trade', 'Organization for Trade', ['Organization for Trade']],
    ['men', 'a man', ['man']],
    ['Group of Eight', 'Group of 8', ['Group of 8']],
    ['cybersecurity', 'cyber-securities, cyber', ['cyber-securities']],
    ['G8', 'G-8, G 8', ['G-8']],
  ])('%s in “%s”', (query, text, found) => {
    expect(find(query, text, 'inflected')).toEqual(found);
  });
});

describe('in quotation marks, a query matches only what is printed', () => {
  test.each<[string, string, string[]]>([
    ['thirty', '30 Thirty', ['Thirty']],
    ['organisation', 'organization Organisation organisations', ['Organisation']],
    ['1.5 billion', '15 billion, 1.5 billions, 1.5 billion', ['1.5 billion']],
    ['dollars', '$ US$ US dollars', ['dollars']],
    ['$15', '15 dollars, $15', ['$15']],
    ['15,000', '15 000 or 15,000 or 15 thousand', ['15 000', '15,000']],
    ['15 000', '15 000 or 15,000 or 15 thousand', ['15 000', '15,000']],
    ['about 15 000', 'about 15,000', ['about 15,000']],
    ['3 1 255', '3 → 1, 255', ['3 → 1, 255']],
    ['5%', '5 percent', []],
    ['men', 'man men', ['men']],
    ['cybersecurity', 'cyber security', []],
    ['cafe', 'Café', ['Café']],
    ['情報', '技術情報', ['情報']],
  ])('“%s” in “%s”', (query, text, found) => {
    expect(find(query, text, 'exact')).toEqual(found);
  });
});

test.each<[string, string, string[]]>([
  ['IT', 'IT ITs ITS it its I.T.', ['IT', 'ITs', 'I.T']],
  ['ITS', 'IT ITs ITS its', ['ITS']],
  ['US', 'US$15 and US, us, U.S. Ｕ', ['US', 'U.S']],
  ['USD', 'US$15, USD 5', ['US$', 'USD']],
])('the acronym %s in “%s”', (query, text, found) => {
  expect(find(query, text, 'capitals')).toEqual(found);
});

test.each<[string, string, string[]]>([
  ['there', 'the Research, thereby', ['thereby']],
  ['e', 'e-commerce electronic', ['e', 'electronic']],
  ['polic', 'policy police', ['policy', 'police']],
  ['organis', 'organization organised', ['organised']],
])('the beginning %s in “%s”', (query, text, found) => {
  expect(find(query, text, 'prefix')).toEqual(found);
});

describe('in a script that joins words, a query matches a part of a run, and exactly this part', () => {
  test.each<[string, string, string[]]>([
    ['情報', '技術情報処理と情報', ['情報', '情報']],
    ['ハ', 'バス ﾊﾞｽ ハス', ['ハ']],
    ['バ', 'ハﾊﾞス, ハ\u3099ス', ['ﾊﾞ', 'ハ\u3099']],
    ['한국', '대한국인은', ['한국']],
    ['한', '\u1112\u1161\u11ab국', ['\u1112\u1161\u11ab']],
    ['ไทย', 'ภาษาไทยดี', ['ไทย']],
    ['قران', 'والقُرْآن', ['قُرْآن']],
    ['EU日本', '対EU日本関係', ['EU日本']],
    ['5G技術', '次世代5G技術開発', ['5G技術']],
    ['日本EU', '対日本EU、日本', ['日本EU']],
    ['技術', '国際', []],
  ])('%s in “%s”', (query, text, found) => {
    expect(find(query, text, 'inflected')).toEqual(found);
  });
});
