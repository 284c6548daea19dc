import { expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';

const FILLER = 'plain '.repeat(60);

/** @returns the passages in the order of the answer from the texts, each in a section of its own. */
async function rank(query: string, ...texts: string[]): Promise<(string | undefined)[]> {
  const sections = texts.map((text, index) => ({
    id: `s${index}`,
    record: `en_${index}`,
    heading: '',
    path: [],
    passages: text.split('|').map((part, place) => ({ id: `p${index}${place}`, text: part })),
  }));
  const document = { id: 'one', title: 'A text', shortTitle: 'Text', partners: [], sections };
  const archive = prepareArchive({ documents: [document], spellings: [], related: [] });
  const { hits } = await answerQuery(query, archive, () => Promise.reject(new Error('no index')));
  return hits.map(({ fragmentId }) => fragmentId);
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
  expect(await rank('topcs', 'one topic', 'two topics')).toEqual(['p00', 'p10']);
});
