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
  ['every spelling of a name', 'data -ROK', ['p3']],
  ['a phrase', 'data -"free flow"', ['p1', 'p5']],
  ['nothing where no text has the word', 'data -xqzzyv', ['p1', 'p3', 'p5']],
  ['nothing by a word that is only near another', 'data -trusd', ['p1', 'p3', 'p5']],
  ['nothing by a hyphen within a word', 'well-known', ['p5']],
  ['nothing by the words of a phrase that stand apart', 'data -"flow free"', ['p1', 'p3', 'p5']],
  ['each of several words, though they make up a name together', 'data -republic -ROK', ['p3']],
  ['a word like “of” as well', 'data -of', []],
])('a hyphen excludes %s', async (_, query, places) => {
  const fragments = (await ask(query)).map((id) => (id === 'p2' ? 'p1' : id === 'p4' ? 'p3' : id));
  expect(fragments.toSorted()).toEqual(places);
});

test('a document is left out when its name has the excluded word', async () => {
  expect(await ask('dialogue')).toContain(undefined);
  expect(await ask('dialogue -a')).toEqual([]);
});

test('what an exclusion took away is counted, and not made up for by other sections', async () => {
  expect(await answer('data -trust')).toMatchObject({ excluded: ['trust'], leftOutCount: 1 });
  const nothingLeft = await answer('free trust -flow');
  expect(nothingLeft).toMatchObject({ hits: [], isPartial: false, leftOutCount: 1, hasWords: true });
});

test.each(['-data', '-data -"free flow"', '- -', '"', '""', '-"', 'OR', 'OR OR', ' '])(
  '%s has no word to look for and finds nothing',
  async (query) => {
    expect(await answer(query)).toMatchObject({ hits: [], hasWords: false });
  },
);
