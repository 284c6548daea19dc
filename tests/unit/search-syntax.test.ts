import { expect, test } from 'vitest';
import { answerQuery, type Answer } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import type { SearchSection } from '../../src/search/query/passages.ts';

function makeSection(id: string, heading: string, first: number, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${first + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

const ARCHIVE = prepareArchive({
  documents: [
    {
      id: 'bay-2014',
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
  related: [],
});

function answer(query: string): Promise<Answer> {
  return answerQuery(query, ARCHIVE, () => Promise.reject(new Error('no index')));
}

async function ask(query: string): Promise<(string | undefined)[]> {
  const { hits } = await answer(query);
  return hits.map(({ fragmentId }) => fragmentId);
}

test.each([
  ['a word', 'data -trust', ['p1', 'p5']],
  ['all spellings of a name', 'data -ROK', ['p3']],
  ['a phrase', 'data -"free flow"', ['p1', 'p5']],
  ['nothing if no text has the word', 'data -xqzzyv', ['p1', 'p3', 'p5']],
  ['nothing for a word that only resembles another', 'data -trusd', ['p1', 'p3', 'p5']],
  ['nothing if it is within a word', 'well-known', ['p5']],
  ['nothing for a phrase whose words are in another order', 'data -"flow free"', ['p1', 'p3', 'p5']],
  ['each of several words, even if they form a name together', 'data -republic -ROK', ['p3']],
  ['a common word too', 'data -of', []],
])('a hyphen excludes %s', async (_, query, places) => {
  const fragments = (await ask(query)).map((id) => (id === 'p2' ? 'p1' : id === 'p4' ? 'p3' : id));
  expect(fragments.toSorted()).toEqual(places);
});

test('a document is omitted if its name has the excluded word', async () => {
  expect(await ask('dialogue')).toContain(undefined);
  expect(await ask('dialogue -a')).toEqual([]);
});

test('the answer counts the hits that an exclusion removes, and does not replace them', async () => {
  expect(await answer('data -trust')).toMatchObject({ excluded: ['trust'], leftOutCount: 1 });
  const nothingLeft = await answer('free trust -flow');
  expect(nothingLeft).toMatchObject({ hits: [], isPartial: false, leftOutCount: 1, hasWords: true });
});

test.each(['-data', '-data -"free flow"', '- -', '"', '""', '-"', 'OR', 'OR OR', ' '])(
  '%s has no word to search for and finds nothing',
  async (query) => {
    expect(await answer(query)).toMatchObject({ hits: [], hasWords: false });
  },
);
