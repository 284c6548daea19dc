import { expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import type { SearchSection } from '../../src/search/query/passages.ts';

function makeSection(id: string, heading: string, first: number, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${first + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

const ARCHIVE = prepareArchive({
  documents: [
    {
      id: 'us-2014',
      title: 'A dialogue',
      shortTitle: 'Dialogue',
      partners: [],
      sections: [
        makeSection('opening', '', 1, 'Trade and data in the Republic of Korea.', 'Data flows on.'),
        makeSection('privacy', 'Privacy', 3, 'Data that people keep.', 'A free flow of data with trust.'),
        makeSection('trade', 'Trade', 5, 'Data of the ROK trade, well-known.'),
      ],
    },
  ],
  spellings: [['Republic of Korea', 'ROK']],
});

async function ask(query: string): Promise<(string | undefined)[]> {
  const { hits } = await answerQuery(query, ARCHIVE, () => Promise.reject(new Error('no index')));
  return hits.map(({ fragmentId }) => fragmentId);
}

test.each([
  ['us-2014 ¶4', 'p4'],
  ['us-2014¶4', 'p4'],
  ['US-2014 p4', 'p4'],
  ['us‑2014 p. 04', 'p4'],
  ['us-2014#p4', 'p4'],
  ['us-2014 paragraph 4', 'p4'],
  ['us-2014#privacy', 'privacy'],
  [' us-2014 #trade ', 'trade'],
  ['us-2014', undefined],
])('%s leads to its place alone', async (query, place) => {
  expect(await ask(query)).toEqual([place]);
});

test.each(['us-2014 ¶99', 'us-2014#nowhere', 'us-2015 p4', 'p4'])(
  '%s names no place and is read as words',
  async (query) => {
    const answer = await answerQuery(query, ARCHIVE, () => Promise.resolve(new Map()));
    expect(answer.absent.length).toBeGreaterThan(0);
  },
);

test.each([
  ['a word', 'data -trust', ['p1', 'p5']],
  ['every spelling of a name', 'data -ROK', ['p3']],
  ['a phrase', 'data -"free flow"', ['p1', 'p5']],
  ['nothing where no text has the word', 'data -xqzzyv', ['p1', 'p3', 'p5']],
  ['nothing by a word that is only near another', 'data -trusd', ['p1', 'p3', 'p5']],
  ['nothing by a hyphen within a word', 'well-known', ['p5']],
])('a hyphen excludes %s', async (_, query, places) => {
  const fragments = (await ask(query)).map((id) => (id === 'p2' ? 'p1' : id === 'p4' ? 'p3' : id));
  expect(fragments.toSorted()).toEqual(places);
});

test('a query that only excludes finds nothing', async () => {
  expect(await ask('-data')).toEqual([]);
});
