import { describe, expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import type { SearchDocument, SearchSection } from '../../src/search/query/passages.ts';

function makeSection(id: string, heading: string, first: number, ...texts: string[]): SearchSection {
  const passages = texts.map((text, index) => ({ id: `p${first + index}`, text }));
  return { id, record: `en_${id}`, heading, path: [], passages };
}

function makeDocument(id: string, ...sections: SearchSection[]): SearchDocument {
  return { id, title: 'A dialogue', shortTitle: `Dialogue ${id}`, partners: [], sections };
}

/** Passage 5 was removed: no passage has its number, and the text continues after it. */
const ARCHIVE = prepareArchive({
  documents: [
    makeDocument(
      'bay-2014',
      makeSection('opening', '', 1, 'Trade and data.', 'Data flows on.'),
      makeSection('privacy', 'Privacy', 3, 'Data that people keep.', 'A free flow of data.'),
      makeSection('trade', 'Trade', 6, 'Data of trade.'),
    ),
    makeDocument('bay-2014-2', makeSection('end', 'The end', 1, 'Privacy of p7.')),
  ],
  spellings: [],
  related: [],
});

function ask(query: string, documentId?: string) {
  return answerQuery(query, ARCHIVE, () => Promise.reject(new Error('no index')), undefined, { documentId });
}

test.each([
  ['bay-2014 ¶4', 'p4'],
  ['bay-2014¶4', 'p4'],
  ['BAY-2014 p4', 'p4'],
  ['bay‑2014 p. 04', 'p4'],
  ['bay-2014#p4', 'p4'],
  ['bay-2014 paragraph 4', 'p4'],
  ['bay-2014#privacy', 'privacy'],
  [' bay-2014 #trade ', 'trade'],
  ['bay-2014', undefined],
])('%s finds only its place', async (query, place) => {
  const { hits, missing } = await ask(query);
  expect(hits.map(({ documentId, fragmentId }) => [documentId, fragmentId])).toEqual([['bay-2014', place]]);
  expect(missing).toBeUndefined();
});

test('a reference finds the named document, even if the id of another document begins in the same way', async () => {
  expect((await ask('bay-2014-2 ¶1')).hits[0]).toMatchObject({ documentId: 'bay-2014-2', fragmentId: 'p1' });
  expect((await ask('bay-2014-2')).hits[0]).toMatchObject({ documentId: 'bay-2014-2' });
});

test.each([
  ['bay-2014 ¶99', { place: '¶99', lastPassage: 6 }],
  ['bay-2014 p007', { place: '¶7', lastPassage: 6 }],
  ['bay-2014 ¶0', { place: '¶0', lastPassage: 6 }],
  ['bay-2014 ¶5', { place: '¶5', lastPassage: 6 }],
  ['bay-2014#nowhere', { place: '#nowhere' }],
])('%s names a place that does not exist, and finds the document', async (query, missing) => {
  const answer = await ask(query);
  expect(answer.hits).toMatchObject([{ documentId: 'bay-2014', fragmentId: undefined }]);
  expect(answer.missing).toEqual({ shortTitle: 'Dialogue bay-2014', ...missing });
});

test.each(['bay-2015 p4', 'bay-2014 privacy', 'bay-2014 ¶4 data', 'bay-2014 ¶99999999999'])(
  '%s is not a reference but a query of words',
  async (query) => {
    const { hits, missing } = await ask(query);
    expect(missing).toBeUndefined();
    expect(hits.map(({ fragmentId }) => fragmentId)).not.toEqual(['p4']);
  },
);

describe('within a document a reference does not need the name of the document', () => {
  test.each([
    ['p4', 'p4'],
    ['¶4', 'p4'],
    ['¶ 4', 'p4'],
    ['para. 4', 'p4'],
    ['#p4', 'p4'],
    ['#privacy', 'privacy'],
    ['#Privacy', 'privacy'],
  ])('%s', async (query, place) => {
    expect((await ask(query, 'bay-2014')).hits).toMatchObject([
      { documentId: 'bay-2014', fragmentId: place },
    ]);
  });

  test('a passage that does not exist is reported', async () => {
    const answer = await ask('¶99', 'bay-2014');
    expect(answer.missing).toEqual({ shortTitle: 'Dialogue bay-2014', place: '¶99', lastPassage: 6 });
  });

  test('the name of another document has priority', async () => {
    expect((await ask('bay-2014-2 ¶1', 'bay-2014')).hits).toMatchObject([{ documentId: 'bay-2014-2' }]);
  });

  test.each([
    ['a word', 'privacy'],
    ['a word with # that is not a section', '#free'],
    ['a word that begins like a passage number', 'p7x'],
  ])('%s is a word and not a reference', async (_, query) => {
    const [inside, outside] = [await ask(query, 'bay-2014'), await ask(query)];
    expect(inside).toEqual(outside);
    expect(inside.missing).toBeUndefined();
  });

  test.each([undefined, 'bay-1999', '__proto__'])('outside a document this does not work: %s', async (id) => {
    expect((await ask('p7', id)).hits).toMatchObject([{ documentId: 'bay-2014-2', fragmentId: 'p1' }]);
  });

  test('an empty query finds nothing', async () => {
    expect((await ask('', 'bay-2014')).hits).toEqual([]);
  });
});
