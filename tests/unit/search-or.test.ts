import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import {
  ask as askTexts,
  listTiers,
  tellWords,
  toArchive,
  toSearchDocument,
  toSection,
  type AskOptions,
} from './small-search.ts';

const TEXTS = {
  p1: 'A satellite over the islands.',
  p2: 'Radio in rural areas.',
  p3: 'A digital divide.',
  p4: 'The divide in digital radio.',
  p5: 'South of Asia, and an OR gate.',
  p6: 'The Republic of Korea builds networks.',
  p7: 'Networks in China.',
  p8: 'Mast and wire.',
  p9: 'A wire mast in a plain by the sea, far from every town.',
};

const ARCHIVE = toArchive(
  [
    toSearchDocument(
      Object.entries(TEXTS).map(([id, text]) => ({
        ...toSection(0, '', []),
        id: `s${id}`,
        record: `en_${id}`,
        passages: [{ id, text }],
      })),
    ),
  ],
  { spellings: [['Republic of Korea', 'ROK', 'South Korea']] },
);

const ask = (query: string, options?: AskOptions) => askTexts(query, ARCHIVE, { lexicon: {}, ...options });

/** @returns the parts of a query. A bar before a part means that OR joins it to the part before. */
function read(query: string): string {
  return parseQuery(query)
    .clauses.map(({ typed, isAlternative, isExcluded }) =>
      [isAlternative ? '|' : '', isExcluded ? '-' : '', typed].join(''),
    )
    .join(' ');
}

test.each([
  ['between two words joins them', 'a OR b', 'a |b'],
  ['in a chain joins all words', 'a OR b OR c', 'a |b |c'],
  ['beside other words joins only its neighbours', 'a b OR c d', 'a b |c d'],
  ['between phrases joins them', '"a b" OR "c"', 'a b |c'],
  ['in quotation marks is a word', '"a" "OR" "b"', 'a OR b'],
  ['in small letters is a word', 'a or b Or c', 'a or b Or c'],
  ['as a part of a word is not an operator', 'FOR b ORs', 'FOR b ORs'],
  ['at the ends is ignored', 'OR a b OR', 'a b'],
  ['twice in a row counts once', 'a OR OR b', 'a |b'],
  ['beside a sign counts as if the sign were not there', 'a OR - OR b', 'a |b'],
  ['before an excluded word is ignored', 'a OR -b c', 'a -b c'],
  ['after an excluded word is ignored', 'a -b OR c', 'a -b c'],
  ['after a hyphen is an excluded word', 'a -OR b', 'a -OR b'],
  ['in brackets joins the words', '(a OR b)', 'a |b'],
])('OR %s', (_, query, parts) => {
  expect(read(query)).toBe(parts);
});

describe('OR needs only one of its words', () => {
  test.each([
    ['two words', 'satellite OR radio', ['p1', 'p2', 'p4']],
    ['three words', 'satellite OR rural OR gate', ['p1', 'p2', 'p5']],
    ['the same word twice', 'satellite OR satellite', ['p1']],
    ['a phrase or a word', '"digital divide" OR rural', ['p2', 'p3']],
    ['with another word', 'digital OR rural radio', ['p2', 'p4']],
    ['with another word before', 'radio digital OR rural', ['p2', 'p4']],
    ['without an excluded word', 'satellite OR radio -rural', ['p1', 'p4']],
    ['a name of several words', 'South Korea OR China', ['p6', 'p7']],
    ['a name of several words at the end', 'networks China OR South Korea', ['p6', 'p7']],
    ['a name in another spelling', 'gate OR ROK', ['p5', 'p6']],
    ['a common word', 'satellite OR of', ['p1', 'p5', 'p6']],
    ['a common word at the beginning', 'of OR satellite', ['p1', 'p5', 'p6']],
    ['a common word after another word', 'Asia of OR rural', ['p5']],
    ['a word that no text has', 'xqzzyv OR radio', ['p2', 'p4']],
    ['a phrase that no text has', '"radio satellite" OR rural', ['p2']],
    ['a hyphenated word that no text has', 'digital-gate OR rural', ['p2']],
    ['a misspelt word', 'satelite OR rural', ['p1', 'p2']],
  ])('%s', async (_, query, places) => {
    const found = listTiers(await ask(query));
    expect({ ...found, all: found.all.toSorted() }).toEqual({ all: places, most: [], offered: [] });
  });
});

test('the answer says what it did with each word, and has no hit if no text has any of them', async () => {
  expect(tellWords(await ask('xqzzyv OR radio'))).toEqual(['xqzzyv: absent', 'radio: printed']);
  expect(tellWords(await ask('"radio satellite" OR rural'))).toEqual([
    'radio satellite: absent',
    'rural: printed',
  ]);
  expect((await ask('xqzzyv OR "radio satellite"')).hits).toEqual([]);
});

test('each misspelt word is corrected separately', async () => {
  expect(tellWords(await ask('satelite OR netwroks'))).toEqual([
    'satelite: corrected satellite',
    'netwroks: corrected networks',
  ]);
});

test('words on both sides of OR do not form a phrase, so their distance does not count', async () => {
  expect((await ask('wire OR mast')).hits.map(({ fragmentId }) => fragmentId)).toEqual(['p8', 'p9']);
  expect((await ask('wire mast')).hits.map(({ fragmentId }) => fragmentId)).toEqual(['p9', 'p8']);
});

test('the index gets each word separately, because it does not support OR', async () => {
  const asked: string[] = [];
  const answer = await ask('satellite OR "rural areas" radio', {
    askIndex: (words) => {
      asked.push(words);
      return Promise.resolve(new Map([['en_p2', 1]]));
    },
  });
  expect(asked).toEqual(['satellite', 'rural areas', 'Radio']);
  expect(answer.orderedBy).toBe('index');
});
