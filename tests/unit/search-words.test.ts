import { describe, expect, test } from 'vitest';
import { correctWord, toCandidates } from '../../src/search/query/correct.ts';
import { listDerived } from '../../src/search/query/derive.ts';
import { normaliseQuery, parseQuery, QUERY_LIMIT_CHARACTERS } from '../../src/search/query/parse-query.ts';
import { NO_LEXICON } from '../../src/search/query/lexicon.ts';
import { toStem } from '../../src/search/query/stem.ts';
import { toSearchTokens } from '../../src/search/query/search-token.ts';
import { toKnownWords } from './small-search.ts';

describe('words with other endings have one stem', () => {
  test.each([
    ['signature', 'signatures'],
    ['technology', 'technologies'],
    ['business', 'businesses'],
    ['service', 'services'],
    ['promote', 'promoted', 'promoting', 'promotes'],
    ['plan', 'planned', 'planning', 'plans'],
    ['share', 'shared', 'sharing'],
    ['create', 'created', 'creating'],
    ['agree', 'agreed', 'agreeing'],
    ['apply', 'applied', 'applying', 'applies'],
    ['visit', 'visited', 'visiting'],
    ['use', 'used', 'using'],
    ['need', 'needs'],
    ['tie', 'ties', 'tied'],
    ['country', 'countries'],
    ['carry', 'carried', 'carries'],
    ['box', 'boxes', 'boxed'],
    ['pass', 'passes', 'passed'],
    ['dish', 'dishes'],
    ['church', 'churches'],
    ['add', 'added', 'adds'],
    ['man', 'men'],
    ['index', 'indices'],
    ['quiz', 'quizzes'],
    ['hold', 'held', 'holding'],
    ['make', 'made', 'making'],
    ['take', 'took', 'taken'],
    ['overcome', 'overcame'],
    ['do', 'did', 'done'],
    ['go', 'went', 'gone'],
    ['buy', 'bought'],
    ['pay', 'paid'],
    ['mean', 'meant'],
    ['feel', 'felt'],
    ['write', 'wrote', 'written'],
    ['drive', 'drove', 'driven'],
    ['get', 'got'],
    ['hide', 'hidden'],
    ['die', 'dying', 'died'],
    ['€', 'euro', 'euros', 'eur'],
    ['¥', 'yen', 'jpy'],
    ['mn', 'million', 'millions'],
  ])('%s', (word, ...others) => {
    expect(others.map((word) => toStem(word))).toEqual(others.map(() => toStem(word)));
  });
});

test.each([
  ['unit', 'united'],
  ['new', 'news'],
  ['promote', 'promotion'],
  ['general', 'generate'],
  ['plan', 'plane'],
  ['it', 'its'],
  ['breathe', 'breath'],
  ['quite', 'quit'],
  ['unite', 'unit'],
  ['series', 'sery'],
  ['порты', 'порт'],
])('%s and %s do not have the same stem', (a, b) => {
  expect(toStem(a)).not.toBe(toStem(b));
});

describe('words derived from the same word', () => {
  const vocabulary = toKnownWords([
    ['promote', 4],
    ['promoted', 2],
    ['promotion', 3],
    ['promotions', 5],
    ['cooperation', 9],
    ['cooperative', 1],
    ['standards', 2],
    ['develop', 1],
    ['development', 8],
    ['implementation', 1],
    ['general', 1],
    ['generation', 1],
    ['nation', 1],
    ['national', 1],
    ['nations', 1],
    ['international', 1],
    ['internal', 1],
    ['action', 1],
    ['act', 1],
    ['motion', 1],
  ]);

  test.each([
    ['a noun for a verb, in its most frequent form', 'promote', ['promotions']],
    ['a verb for a noun', 'promotion', ['promote']],
    ['a verb that the texts do not have', 'cooperate', ['cooperation']],
    ['a word with several endings removed', 'standardization', ['standards']],
    ['-ment', 'develop', ['development']],
    ['-ment before -ation', 'implement', ['implementation']],
    ['-ize', 'standardize', ['standards']],
    ['no other forms of the word itself', 'nations', []],
    ['no words that are similar by chance', 'generation', []],
    ['no words with other endings', 'international', []],
    ['no short roots', 'action', []],
    ['an unknown word', 'xqzzyvation', []],
    ['signs', '国際', []],
    ['nothing', '', []],
  ])('%s', (_, word, relatives) => {
    expect(listDerived(word, vocabulary)).toEqual(relatives);
  });
});

test.each([
  ['Japan–EU', ['japan', 'eu']],
  ['5G/6G', ['5g', '6g']],
  ['R.O.K.', ['r', 'o', 'k']],
  ['e-commerce', ['e', 'commerce']],
  ['US$15', ['$', '15']],
  ['“6G MIRAI-HARMONY”', ['6g', 'mirai', 'harmony']],
  ["Japan’s Tokyo's", ['japan', 'tokyo']],
  ['Café Ｗｉｄｅ', ['cafe', 'wide']],
  ['information—including', ['information', 'including']],
  ['… ! "', []],
])('the words of %s', (text, words) => {
  expect(toSearchTokens(text).map(({ word }) => word)).toEqual(words);
});

test('the place of a word includes its possessive ending', () => {
  expect(toSearchTokens('Of Japan’s plan').map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [3, 10],
    [11, 15],
  ]);
});

describe('a normalised query', () => {
  test.each([
    ['curly quotation marks', '“a” ‘b’', '"a" \'b\''],
    ['dashes', 'Japan–EU — cyber‑security − x', 'Japan-EU - cyber-security - x'],
    ['white space of all kinds', '  a\t\n b　c ', 'a b c'],
    ['control characters', 'a\u0000b', 'a b'],
    ['invisible characters', 'cyber\u00adsecu\u200brity \u202edata', 'cybersecurity data'],
    ['wide letters and ligatures', 'ＲＯＫ ﬁnance', 'ROK finance'],
    ['half a surrogate pair', 'a \ud800 b', 'a \ufffd b'],
    ['only white space', ' \n ', ''],
  ])('%s', (_, typed, normalised) => {
    expect(normaliseQuery(typed)).toBe(normalised);
  });

  test('is cut, but never within a character', () => {
    const normalised = normaliseQuery('𝟜'.repeat(QUERY_LIMIT_CHARACTERS) + 'x');
    expect(normalised.length).toBeLessThanOrEqual(QUERY_LIMIT_CHARACTERS);
    expect(normalised).toMatch(/^4+\ufffd?$/u);
  });
});

test.each([
  ['two words', 'a b', ['a', 'b']],
  ['a slash', '5G/6G', ['5G', '6G']],
  ['a hyphen', 'e-commerce', ['e-commerce']],
  ['a phrase among words', 'a "b c" d', ['a', '"b c"', 'd']],
  ['a quotation mark alone', 'a "b c', ['a', 'b', 'c']],
  ['only signs', '- " … *', []],
  ['an empty phrase', '"" a', ['a']],
  ['a phrase within a word', 'a"b c" d', ['a', '"b c"', 'd']],
  ['a phrase without space after it', '"b c"d', ['"b c"', 'd']],
  ['AND', 'a AND b', ['a', 'b']],
  ['a plus', '+a ++b', ['a', 'b']],
  ['two dates', '12 May 2001 13 May 2001', ['12 May 2001', '13 May 2001']],
])('a query splits into parts: %s', (_, query, parts) => {
  expect(parseQuery(query).clauses.map(({ typed, isPhrase }) => (isPhrase ? `"${typed}"` : typed))).toEqual(
    parts,
  );
});

test.each([
  ['very many words', 'a '.repeat(40)],
  ['very many characters', 'a'.repeat(QUERY_LIMIT_CHARACTERS + 1)],
])('a query of %s is cut and marked as cut', (_, query) => {
  const { clauses, isCut } = parseQuery(query);
  expect(isCut).toBe(true);
  expect(clauses.map(({ typed }) => typed).join(' ').length).toBeLessThan(query.length);
  expect(parseQuery('a b').isCut).toBe(false);
});

test('the longest query that is not cut has 300 characters or 32 words', () => {
  expect(parseQuery('a'.repeat(QUERY_LIMIT_CHARACTERS)).isCut).toBe(false);
  expect(parseQuery('a '.repeat(32))).toMatchObject({ isCut: false, clauses: { length: 32 } });
  expect(parseQuery('a '.repeat(33))).toMatchObject({ isCut: true, clauses: { length: 32 } });
});

test.each([
  ['data -12 May 2001', [false, true]],
  ['-data 12 May 2001', [true, false]],
  ['pre-12 May 2001', [false, false]],
  ['data - 12 May 2001', [false, false]],
])('a hyphen excludes the word or date after it: %s', (query, excluded) => {
  expect(parseQuery(query).clauses.map(({ isExcluded }) => isExcluded)).toEqual(excluded);
});

describe('a misspelt word', () => {
  const vocabulary = toKnownWords([
    ['satellite', 1],
    ['satellites', 3],
    ['rural', 2],
    ['cybersecurity', 4],
    ['tone', 1],
    ['form', 5],
    ['fort', 1],
    ['ford', 1],
    ['g20', 9],
  ]);

  test.each([
    ['a missing letter', 'satelite', 'satellite'],
    ['two neighbouring letters swapped', 'cybersecuirty', 'cybersecurity'],
    ['an extra letter', 'ruraal', 'rural'],
    ['a wrong letter, with the more frequent of two corrections', 'forp', 'form'],
    ['a wrong first letter', 'torp', undefined],
    ['two neighbouring letters swapped in a short word', 'rurla', 'rural'],
    ['two errors in a short word', 'rrual1', undefined],
    ['two errors in seven letters', 'ruuaal', undefined],
    ['a word that is too short', 'frm', undefined],
    ['a word with a digit', 'g200', undefined],
    ['letters that are not a word', 'xqzzyv', undefined],
  ])('%s', (_, word, correction) => {
    const typed = { lexicon: NO_LEXICON, mayBeName: false };
    expect(correctWord(word, toCandidates(vocabulary), typed)).toBe(correction);
  });
});
