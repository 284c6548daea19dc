import { describe, expect, test } from 'vitest';
import type { SearchPassage } from '../../src/search/query/passages.ts';
import { ask, listIds, listTiers, toArchive, toSearchDocument, toSection } from './small-search.ts';

const FILLER = 'plain '.repeat(60);

/** @returns the passages in the order of the answer from the texts, each in a section of its own. */
async function rank(query: string, ...texts: string[]): Promise<(string | undefined)[]> {
  return listIds(
    query,
    texts.map((text) => text.split('|')),
  );
}

test.each([
  ['the passage whose words are nearer', 'data trust', `data ${FILLER} trust`, `${FILLER} data and trust`],
  ['the shorter passage', 'privacy', `privacy ${FILLER}`, 'privacy'],
  ['the form that was typed', 'topics', 'one topic', 'two topics'],
  [
    'a passage with all the words',
    'trade signature law',
    'trade signature|law trade',
    'a law of signature and trade',
  ],
  ['the more frequent word', 'crime', 'of crime in a town of law', 'of crime in a town of crime'],
])('%s comes first', async (_, query, ...texts) => {
  const places = await rank(query, ...texts);
  expect(places[0]).toBe('p10');
});

test('all forms of a corrected word have the same score', async () => {
  expect(await listIds('topcs', [['one topic'], ['two topics']], { lexicon: {} })).toEqual(['p00', 'p10']);
});

test('a hit of a better tier comes before every hit of a worse one, whatever their scores are', async () => {
  const texts = [['data trust data trust data'], [`privacy ${FILLER}`, `data ${FILLER}`, `trust ${FILLER}`]];
  expect(listTiers(await ask('data trust privacy', texts))).toEqual({
    all: ['p10'],
    most: ['p00'],
    offered: [],
  });
});

describe('a pull quote', () => {
  const quoted = { id: 'p2', text: 'Data needs trust.', repeats: 'p5' };
  const source = { id: 'p5', text: `In the long talk of that day she said: data needs trust. ${FILLER}` };
  const toTexts = (first: SearchPassage[], second: SearchPassage[]) =>
    toArchive([
      toSearchDocument([
        { ...toSection(1, 'First', []), passages: first },
        { ...toSection(2, 'Second', []), passages: second },
      ]),
    ]);

  test.each(['data trust', 'trust', '"data needs trust"', 'data OR trust', 'needs data'])(
    'never comes before the passage that it repeats: %s',
    async (query) => {
      expect(await listIds(query, toTexts([quoted], [source]))).toEqual(['p5', 'p2']);
      expect(await listIds(query, toTexts([quoted, source], []))).toEqual(['p5']);
    },
  );

  test.each(['data', 'trust needs', 'dat'])(
    'comes after a very long passage, and a section with the word in its heading: %s',
    async (query) => {
      const long = { ...source, text: source.text + FILLER.repeat(40) };
      const archive = toArchive([
        toSearchDocument([
          { ...toSection(1, 'Data', []), passages: [quoted] },
          { ...toSection(2, 'Talk', []), passages: [long] },
        ]),
      ]);
      expect(await listIds(query, archive)).toEqual(['p5', 'p2']);
      expect(await listIds(query, toTexts([quoted, long], []))).toEqual(['p5']);
    },
  );

  test('is found, if it has a word that the passage does not have', async () => {
    const longer = { ...quoted, text: 'Data needs trust, verily.' };
    expect(await listIds('verily data', toTexts([longer], [source]))).toEqual(['p2']);
  });
});
