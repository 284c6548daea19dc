import { describe, expect, test } from 'vitest';
import { toSearchNames } from '../../src/search/build/search-names.ts';
import type { SearchName } from '../../src/search/query/passages.ts';
import { toMessages } from '../../src/search/results/messages.ts';
import { ask, toArchive, toSearchDocument, toSection } from './small-search.ts';

/** Ann Bell is of the Pier Office. The second and third passage do not say so. */
const SECTIONS = [
  toSection(0, 'Talks', ['Ann Bell of the Pier Office spoke first.', 'Bell asked for lamps.']),
  toSection(1, 'Lamps', ['Ann Bell wants a lamp in every port.', 'Nobody wants fog.']),
];
const [TALKS, LAMPS] = SECTIONS.map(({ passages }) => passages.map(({ id }) => id));
const passage = (id: string | undefined, words: string) => ({ documentId: 'doc-1', id: id ?? '', words });
const NAMES: SearchName[] = [
  { spellings: ['Ann Bell'], passages: [passage(TALKS?.[1], 'Bell')] },
  {
    spellings: ['Pier Office', 'PO'],
    passages: [passage(TALKS?.[1], 'Bell'), passage(LAMPS?.[0], 'Ann Bell')],
  },
];
const ARCHIVE = toArchive([toSearchDocument(SECTIONS)], { names: NAMES });

/** @returns the places of the hits from the list of names */
async function listListed(query: string) {
  const { hits } = await ask(query, ARCHIVE);
  return hits.filter(({ tier }) => tier === 'listed').map(({ fragmentId }) => fragmentId);
}

describe('a name of the list of people and organisations', () => {
  test('leads to every passage under it, those that print it first', async () => {
    const { hits, words } = await ask('Pier Office', ARCHIVE);
    expect(hits.map(({ tier, fragmentId }) => [tier, fragmentId])).toEqual([
      ['all', TALKS?.[0]],
      ['listed', TALKS?.[1]],
      ['listed', LAMPS?.[0]],
    ]);
    // No message says that the other passages print the name.
    expect(words.flatMap(({ forms }) => forms.map(({ count }) => count))).toEqual([1, 1]);
  });

  test('says which words of the passage are under it, and marks them', async () => {
    const { hits } = await ask('PO', ARCHIVE);
    const last = hits.at(-1);
    expect(last?.listed).toEqual({ name: 'PO', words: 'Ann Bell' });
    expect(last?.excerpt?.pieces.filter(({ isMatch }) => isMatch)).toEqual([
      { text: 'Ann Bell', isMatch: true },
    ]);
    expect(last?.passageCount).toBe(0);
  });

  test('has words of its own in the message, and is not counted as a place', async () => {
    const answer = await ask('Pier Office', ARCHIVE);
    expect(toMessages('Pier Office', answer, true)[0]?.text).toBe(
      'Found 1 passage in 1 section, and 2 from the list of people and organisations.',
    );
    expect(answer.readPlaces().map(({ fragmentId }) => fragmentId)).toEqual([TALKS?.[0], TALKS?.[0]]);
  });

  test.each<[string, (string | undefined)[]]>([
    ['ann bell', [TALKS?.[1]]],
    ['"Ann Bell"', []],
    ['Pier Office lamp', [TALKS?.[1], LAMPS?.[0]]],
    ['Pier Office fog', [LAMPS?.[0]]],
    ['Pier Office -port', [TALKS?.[1]]],
    ['Pier Office zebra', []],
    ['Bell', []],
    ['-"Pier Office" lamps', []],
    ['Pier OR Office', []],
  ])('in the query %s', async (query, expected) => {
    expect(await listListed(query)).toEqual(expected);
  });
});

test('the file has only passages that no name of the entry finds', () => {
  const cite = (at: string | undefined, words: string) => ({ document: 'doc-1', at: at ?? '', words });
  const ann = {
    id: 'ann',
    name: 'Ann Bell',
    roles: [cite(TALKS?.[0], 'of the Pier Office')],
    mentions: [cite(TALKS?.[0], 'Ann Bell'), cite(TALKS?.[1], 'Bell'), cite(LAMPS?.[0], 'Ann Bell')],
  };
  const office = {
    id: 'office',
    name: 'Pier Office',
    spellings: ['PO'],
    mentions: [cite(TALKS?.[0], 'the Pier Office')],
  };
  const fog = { id: 'fog', name: 'fog', mentions: [cite(LAMPS?.[1], 'fog')] };
  expect(toSearchNames({ people: [ann], organisations: [office, fog] }, ARCHIVE)).toEqual(NAMES);
  expect(toSearchNames(undefined, ARCHIVE)).toEqual([]);
});
