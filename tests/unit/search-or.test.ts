import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';

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

const ARCHIVE = prepareArchive({
  documents: [
    {
      id: 'one',
      title: 'A text',
      shortTitle: 'Text',
      partners: [],
      sections: Object.entries(TEXTS).map(([id, text]) => ({
        id: `s${id}`,
        record: `en_${id}`,
        heading: '',
        path: [],
        passages: [{ id, text }],
      })),
    },
  ],
  spellings: [['Republic of Korea', 'ROK', 'South Korea']],
  related: [],
});

async function ask(
  query: string,
  askIndex = () => Promise.reject<Map<string, number>>(new Error('no index')),
) {
  const answer = await answerQuery(query, ARCHIVE, askIndex);
  return { ...answer, places: answer.hits.map(({ fragmentId }) => fragmentId).toSorted() };
}

/** @returns the parts of a query. A bar before a part means that OR joins it to the part before. */
function read(query: string): string {
  return parseQuery(query)
    .clauses.map(({ typed, isAlternative }) => (isAlternative ? `|${typed}` : typed))
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
  ['in brackets joins the words', '(a OR b)', '(a |b)'],
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
    ['a word that no text has', 'xqzzyv OR radio', ['p2', 'p4']],
    ['a phrase that no text has', '"radio satellite" OR rural', ['p2']],
    ['a hyphenated word that no text has', 'digital-gate OR rural', ['p2']],
    ['a misspelt word', 'satelite OR rural', ['p1', 'p2']],
  ])('%s', async (_, query, places) => {
    expect(await ask(query)).toMatchObject({ places, isPartial: false });
  });
});

test('the answer names words that no text has, and has no hit if all words are such', async () => {
  expect((await ask('xqzzyv OR radio')).absent).toEqual(['xqzzyv']);
  expect((await ask('"radio satellite" OR rural')).absent).toEqual(['“radio satellite”']);
  expect(await ask('xqzzyv OR "radio satellite"')).toMatchObject({ hits: [], hasWords: true });
});

test('each misspelt word is corrected separately', async () => {
  expect((await ask('satelite OR netwroks')).replacements).toEqual([
    { typed: 'satelite', taken: 'satellite' },
    { typed: 'netwroks', taken: 'networks' },
  ]);
});

test('words on both sides of OR do not form a phrase, so their distance does not count', async () => {
  expect((await ask('wire OR mast')).hits.map(({ fragmentId }) => fragmentId)).toEqual(['p8', 'p9']);
  expect((await ask('wire mast')).hits.map(({ fragmentId }) => fragmentId)).toEqual(['p9', 'p8']);
});

test('the index gets each word separately, because it does not support OR', async () => {
  const asked: string[] = [];
  const answer = await answerQuery('satellite OR "rural areas" radio', ARCHIVE, (words) => {
    asked.push(words);
    return Promise.resolve(new Map([['en_p2', 1]]));
  });
  expect(asked).toEqual(['satellite', 'rural areas', 'Radio']);
  expect(answer.orderedBy).toBe('index');
});
