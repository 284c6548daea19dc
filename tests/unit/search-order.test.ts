import { describe, expect, test } from 'vitest';
import type { SearchPassage } from '../../src/search/query/passages.ts';
import { ask, listIds, toArchive, toSearchDocument, toSection } from './small-search.ts';

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

test('one of the words that OR joins is enough in the form that was typed', async () => {
  const found = await listIds('flows OR data', [['one flow'], ['two flows'], [`${FILLER} data`]]);
  expect(found).toEqual(['p10', 'p20', 'p00']);
});

test('a year beside a word means the texts of that year, whether they print it or not', async () => {
  const make = (id: string, dated: string, section: number, ...texts: string[]) =>
    toSearchDocument([toSection(section, '', texts)], { id, dated });
  const archive = toArchive([
    make('old', '1998-05', 0, `Trade and ${FILLER}`, 'Data of 1998.', 'The trade of data.'),
    make('new', '2001', 1, `In 1998 there was ${FILLER} trade.`),
    make('near', '2003', 2, 'The 1998 trade talks.'),
  ]);
  const { hits } = await ask('trade 1998', archive);
  expect(hits.map(({ fragmentId }) => fragmentId)).toEqual(['p20', 'p02', 'p10']);
  expect(await listIds("trade '98", archive)).toEqual(['p20', 'p02', 'p10']);
});

test('all forms of a corrected word have the same score', async () => {
  expect(await listIds('topcs', [['one topic'], ['two topics']], { lexicon: {} })).toEqual(['p00', 'p10']);
});

test('a hit of a better tier comes before every hit of a worse one, whatever their scores are', async () => {
  const partial = ['trust of data', 'data trust data trust data', 'trusted'].map((text) => [text]);
  const whole = [0, 1].map(() => [`privacy ${FILLER}`, `data ${FILLER}`, `trust ${FILLER}`]);
  expect(await listIds('data trust privacy', [...partial, ...whole])).toEqual([
    ...['p30', 'p40'],
    ...['p10', 'p00'],
  ]);
});

describe('a pull quote', () => {
  const quoted = { id: 'p2', text: 'Data needs trust.', repeats: 'p5' };
  const source = { id: 'p5', text: `In the long talk of that day she said: data needs trust. ${FILLER}` };
  /** It scores less than the quote. */
  const long = { ...source, text: source.text + FILLER.repeat(40) };
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

  /** @returns the places of the hits, with the ids of their texts. A heading makes the score of each quote higher */
  async function listPlaces(query: string, ...documents: SearchPassage[][][]): Promise<string[]> {
    const archive = toArchive(
      documents.map((sections, index) =>
        toSearchDocument(
          sections.map((passages, place) => ({
            ...toSection(place, passages.every(({ repeats }) => repeats) ? 'Data' : '', []),
            passages,
          })),
          { id: `doc-${index}` },
        ),
      ),
    );
    const { hits } = await ask(query, archive);
    return hits.map(({ documentId, fragmentId = '' }) => `${documentId}#${fragmentId}`);
  }

  test('comes behind its passage, and not behind a passage of another text with the same id', async () => {
    const far = { id: 'p5', text: `data ${FILLER.repeat(9)} trust` };
    expect(await listPlaces('data trust', [[quoted], [source]], [[far]])).toEqual([
      'doc-0#p5',
      'doc-0#p2',
      'doc-1#p5',
    ]);
    expect(await listPlaces('data trust', [[far]], [[quoted]])).toEqual(['doc-1#p2', 'doc-0#p5']);
  });

  test('comes first if the passage has fewer words of the query', async () => {
    const longer = { ...quoted, text: 'Data needs trust, verily.' };
    expect(await listPlaces('verily data trust', [[longer], [source]])).toEqual(['doc-0#p2', 'doc-0#p5']);
    // Both lack a word of the query, but the quote has more of the others.
    expect(await listPlaces('verily data needs trust xqzzyv', [[longer], [long]])).toEqual([
      'doc-0#p2',
      'doc-0#p5',
    ]);
  });

  test('stays behind a better passage of another section', async () => {
    const best = { ...source, text: 'Data trust. '.repeat(9) };
    const better = { id: 'p7', text: 'Data trust. '.repeat(7) };
    expect(await listPlaces('data trust', [[better], [quoted], [best]])).toEqual([
      ...['doc-0#p5', 'doc-0#p7'],
      'doc-0#p2',
    ]);
  });

  test('comes behind a section with the passage and other passages that match', async () => {
    const other = { id: 'p6', text: long.text };
    expect(await listPlaces('data trust', [[quoted], [long, other]])).toEqual(['doc-0#p5', 'doc-0#p2']);
  });

  test('of a section that itself comes behind another is not lost', async () => {
    const second = { id: 'p3', text: 'Data trust.', repeats: 'p2' };
    const places = await listPlaces('data trust', [[second], [quoted], [long]]);
    expect(places.toSorted()).toEqual(['doc-0#p2', 'doc-0#p3', 'doc-0#p5']);
  });

  test('is found, if it has a word that the passage does not have', async () => {
    const longer = { ...quoted, text: 'Data needs trust, verily.' };
    expect(await listIds('verily data', toTexts([longer], [source]))).toEqual(['p2']);
  });
});
