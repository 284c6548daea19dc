import { describe, expect, test } from 'vitest';
import type { SearchSection } from '../../src/search/query/passages.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { toMessages } from '../../src/search/results/messages.ts';
import {
  ask as askTexts,
  listTiers,
  tellWords,
  toArchive,
  toSearchDocument,
  toSection,
} from './small-search.ts';

function makeSection(id: string, heading: string, first: number, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${first + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

const ARCHIVE = toArchive(
  [
    toSearchDocument(
      [
        makeSection('opening', '', 1, 'Trade and data in the Republic of Korea.', 'Data flows on.'),
        makeSection('privacy', 'Privacy', 3, 'Data that people keep.', 'A free flow of data with trust.'),
        makeSection('trade', 'Trade', 5, 'Data of the ROK trade, well-known.'),
      ],
      { id: 'bay-2014', title: 'A dialogue', shortTitle: 'Dialogue' },
    ),
  ],
  { spellings: [['Republic of Korea', 'ROK']] },
);

const answer = (query: string) => askTexts(query, ARCHIVE);

/** @returns every passage that a query finds, in the order of the text */
async function find(query: string): Promise<string[]> {
  const { hits } = await answer(query);
  return hits
    .flatMap(({ fragmentId, others }) => [fragmentId ?? '', ...others.map((other) => other.fragmentId)])
    .toSorted();
}

describe('a hyphen', () => {
  test.each([
    ['a word', 'data -trust', ['p1', 'p2', 'p3', 'p5']],
    ['all spellings of a name', 'data -ROK', ['p2', 'p3', 'p4']],
    ['a phrase', 'data -"free flow"', ['p1', 'p2', 'p3', 'p5']],
    ['nothing if no text has the word', 'data -xqzzyv', ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['nothing for a word that only resembles another', 'data -trusd', ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['nothing if it is within a word', 'well-known', ['p5']],
    ['nothing for a phrase in another order', 'data -"flow free"', ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['each of several words, even if they are a name', 'data -republic -ROK', ['p2', 'p3', 'p4']],
    ['a common word too', 'data -of', ['p2', 'p3']],
    ['a section whose heading has the word', 'data -privacy', ['p1', 'p2', 'p5']],
  ])('excludes passages with %s', async (_, query, places) => {
    expect(await find(query)).toEqual(places);
  });

  test.each([
    ['data NOT trust', 'data -trust'],
    ['data NOT "free flow"', 'data -"free flow"'],
    ['data AND trade', 'data trade'],
    ['+data +trade', 'data trade'],
    ['AND data', 'data'],
    ['data AND', 'data'],
    ['data NOT', 'data'],
  ])('%s finds the same as %s', async (typed, same) => {
    expect(await find(typed)).toEqual(await find(same));
    expect(tellWords(await answer(typed))).toEqual(tellWords(await answer(same)));
  });
});

test('a document is omitted if its name has the excluded word', async () => {
  expect(listTiers(await answer('dialogue')).all).toContain('bay-2014');
  expect((await answer('dialogue -a')).hits).toEqual([]);
});

test('the answer counts the passages that an exclusion removes', async () => {
  const one = await answer('data -trust');
  expect(one).toMatchObject({ leftOut: { documents: 0, passages: 1 } });
  expect(tellWords(one)).toEqual(['data: printed', 'trust: excluded']);
  expect(await answer('data -ROK')).toMatchObject({ leftOut: { documents: 0, passages: 2 } });
  const none = await answer('free trust -flow');
  expect(none).toMatchObject({ hits: [], leftOut: { documents: 0, passages: 1 } });
  expect(tellWords(none)).toEqual(['free: printed', 'trust: printed', 'flow: excluded']);
  // A text that matches by its name is not a passage, and a passage counts only if it has the excluded word.
  expect(await answer('dialogue -a')).toMatchObject({ hits: [], leftOut: { documents: 1, passages: 0 } });
  expect(await answer('data trade -ROK')).toMatchObject({ leftOut: { documents: 0, passages: 2 } });
});

test.each(['-data', '-data -"free flow"', 'NOT data', '- -', '"', '""', '-"', 'OR', 'OR OR', ' '])(
  '%s has no word to search for and finds nothing',
  async (query) => {
    const found = await answer(query);
    expect(found.hits).toEqual([]);
    expect(found.words.filter(({ status }) => status !== 'excluded')).toEqual([]);
  },
);

describe('near', () => {
  const texts = [['data a b trust'], ['trust data'], ['data a b c d trust'], ['data', 'trust'], ['data']];
  const list = async (query: string) => listTiers(await askTexts(query, texts)).all.toSorted();

  test.each([
    ['data near:1 trust', ['p10']],
    ['data near:2 trust', ['p10']],
    ['data near:3 trust', ['p00', 'p10']],
    ['trust near:3 data', ['p00', 'p10']],
    ['data NEAR:5 trust', ['p00', 'p10', 'p20']],
    ['data trust', ['p00', 'p10', 'p20', 'p31']],
  ])('%s finds %j', async (query, places) => {
    expect(await list(query)).toEqual(places);
  });

  test.each(['near:5 data', 'data near:5', 'data near:5 -trust'])('%s is a query without near', (query) => {
    expect(parseQuery(query).clauses.map(({ nearWords }) => nearWords)).not.toContain(5);
  });

  test('does not count headings or other passages', async () => {
    expect(listTiers(await askTexts('data near:9 trust', [['data', 'trust']])).all).toEqual([]);
    const section = { ...toSection(1, 'Data', ['trust']), path: ['Data'] };
    expect((await askTexts('data near:9 trust', toArchive([toSearchDocument([section])]))).hits).toEqual([]);
  });

  test('needs two places, also for two forms of one word', async () => {
    expect(await listFirst('policy near:5 policies', [['policy'], ['policies, policy']])).toEqual(['p10']);
  });

  test('lists only the places that are near', async () => {
    const { readPlaces } = await askTexts('data near:1 trust', [
      ['trust data a b data a b trust trust data'],
    ]);
    expect(readPlaces().map(({ span }) => span.start)).toEqual([0, 6, 30, 36]);
  });

  test.each([
    ['data near:12 trust', [undefined, 12]],
    ['data xnear:5 trust', [undefined, undefined, undefined]],
    ['data near:5x trust', [undefined, undefined, undefined]],
    ['data near:5 trust OR law', [undefined, 5, undefined]],
  ])('the clauses of %s have the limits %j', (query, limits) => {
    expect(parseQuery(query).clauses.map(({ nearWords }) => nearWords)).toEqual(limits);
  });
});

describe('an asterisk', () => {
  test.each([
    ['data*', 'data', true],
    ['g20*', 'g20', true],
    ['data**', 'data', false],
    ['da*ta', 'da*ta', false],
    ['"data*"', 'data*', false],
  ])('in %s', (query, typed, isBeginning) => {
    expect(parseQuery(query).clauses).toMatchObject([{ typed, isBeginning }]);
  });

  const texts = [['network'], ['networks'], ['networking'], ['net'], ['internet']];

  test('asks for every word that begins so', async () => {
    expect((await listFirst('netw*', texts)).toSorted()).toEqual(['p00', 'p10', 'p20']);
    expect((await listFirst('net*', texts)).toSorted()).toEqual(['p00', 'p10', 'p20', 'p30']);
  });

  test('after a compound asks for the beginning of its last word', async () => {
    const compounds = [['e-commerce'], ['e-mail'], ['commerce'], ['e-communication']];
    expect((await listFirst('e-comm*', compounds)).toSorted()).toEqual(['p00', 'p30']);
  });

  test('asks for longer words, too, if the texts have the word', async () => {
    expect(await listFirst('net', texts)).toEqual(['p30']);
  });
});

async function listFirst(query: string, texts: string[][]): Promise<string[]> {
  return listTiers(await askTexts(query, texts)).all;
}

describe('search says how to type an operator', () => {
  test.each([
    ['data or trust', ['or']],
    ['data not trust', ['not']],
    ['data or trust not trade', ['or', 'not']],
    ['do not share', []],
    ['data OR trust', []],
    ['or data', []],
    ['data or', []],
    ['"data or trust"', []],
    ['data "or" trust', []],
    ['data of trust', []],
  ])('in small letters: %s', async (query, hints) => {
    expect(parseQuery(query).hints).toEqual(hints);
    const said = toMessages(query, await answer(query)).map(({ text }) => text);
    expect(said.some((text) => text.includes('type OR in capitals'))).toBe(hints.includes('or'));
    expect(said.some((text) => text.includes('type NOT in capitals'))).toBe(hints.includes('not'));
  });
});

describe('several words are one unit', () => {
  test.each([
    ['15 000', ['15 000'], '15,000'],
    ['5 per cent', ['5', 'per cent'], '5%'],
    ['two hundred people', ['two hundred', 'people'], '200 people'],
    ['23 September 2000', ['23 September 2000'], 'September 23, 2000'],
    ['US$15 billion', ['US$15 billion'], '15 billion dollars'],
  ])('%s', async (query, units, printed) => {
    expect(parseQuery(query).clauses.map(({ typed }) => typed)).toEqual(units);
    const texts = [[printed], ['15'], ['000'], ['23'], ['2'], ['hundred'], ['September']];
    expect(await listFirst(query, texts)).toEqual(['p00']);
  });
});

describe('marks around a word are no part of it', () => {
  test.each([
    ['data?', ['data: printed']],
    ['Data!', ['Data: printed']],
    ['¿data?', ['data: printed']],
    ["'data', (trade);", ['data: printed', 'trade: printed']],
    ['「data」。', ['data: printed']],
    ['R.O.K.', ['R.O.K.: spelling']],
    ['C?', ['C: absent']],
    ['$15?', ['$: absent', '15: absent']],
  ])('%s', async (query, words) => {
    expect(tellWords(await answer(query))).toEqual(words);
  });

  test('a common word stays common', async () => {
    expect(tellWords(await answer('what data is there?'))).toEqual(['data: printed']);
  });
});

describe('a title before a name', () => {
  const texts = [
    ['The Prime Minister met Minister Holm.'],
    ['The plan of the Quill administration.'],
    ['Minister Vale answered.'],
    ['Vale spoke of the prime goal.'],
  ];
  const list = async (query: string) => listTiers(await askTexts(query, texts));

  test.each([
    ['is not needed', 'Prime Minister Quill', [], ['p10']],
    ['may be short', 'mr. quill', [], ['p10']],
    ['may be in no text', 'Professor Quill', [], ['p10']],
    ['counts if a section has both', 'Minister Vale', ['p20'], ['p30']],
    ['does not replace the name', 'Minister Holm Quill', [], []],
    ['is a word if nothing follows it', 'Quill Minister', [], []],
  ])('%s: %s', async (_, query, all, most) => {
    expect(await list(query)).toMatchObject({ all, most });
  });

  test('the answer says that the title is missing', async () => {
    const { hits } = await askTexts('Prime Minister Quill', texts);
    expect(hits.map(({ missing }) => missing)).toEqual([['Prime', 'Minister']]);
  });
});

describe('words in quotation marks that no text prints', () => {
  const offers = async (query: string) => (await answer(query)).words.map((word) => word.offers.unquoted);

  test('search tells what it finds without the marks', async () => {
    expect(await offers('"ROKs"')).toEqual([['Republic of Korea', 'ROK']]);
    expect(await offers('"flowing"')).toEqual([['flows', 'flow']]);
    expect((await answer('"flowing"')).hits).toEqual([]);
  });

  test('but nothing if the texts have the words, or if there is nothing to find', async () => {
    expect(await offers('"flow"')).toEqual([[]]);
    expect(await offers('"xqzzyv"')).toEqual([[]]);
    expect(await offers('xqzzyv')).toEqual([[]]);
  });
});
