import { expect, test } from 'vitest';
import { countNames, hasNames, toNameLists } from '../../src/archive/names.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

const early = getSmallArchiveDocument(
  'Ann Bell of the Zoo came. {#p1}\n\n## The Zoo {#zoo}\n\nBell left. {#p2}',
);
const late = {
  ...getSmallArchiveDocument('The Zoo and Ann Bell. {#p1}', { fields: ["dated: '2010'", 'language: fr'] }),
  id: 'later-2010',
};
const cite = (at: string, words: string, document = 'small-2001') => ({ document, at, words });

const ANN = {
  id: 'ann',
  name: 'Ann Bell',
  roles: [cite('p1', 'of the Zoo')],
  mentions: [cite('p1', 'Ann Bell', 'later-2010'), cite('p2', 'Bell'), cite('p1', 'Ann Bell')],
};
const ZOO = {
  id: 'zoo',
  name: 'The Zoo',
  spellings: ['Zoo'],
  mentions: [cite('p1', 'the Zoo'), cite('zoo', 'The Zoo')],
};
const ANNEX = { id: 'annex', name: '“Annex”', mentions: [cite('p1', 'The Zoo', 'later-2010')] };

const { people, organisations } = toNameLists({ people: [ANN], organisations: [ZOO, ANNEX] }, [early, late]);
const [ann] = people.flatMap(({ entries }) => entries);

test('the texts of a name are in the order of their dates, and its places in the order of the text', () => {
  expect(ann?.texts.map(({ document, places }) => [document.id, places.map(({ path }) => path)])).toEqual([
    ['small-2001', ['/documents/small-2001/#p1', '/documents/small-2001/#p2']],
    ['later-2010', ['/documents/later-2010/#p1']],
  ]);
  expect(ann?.language).toBe('en');
});

test('a place says its number and words, and whether the words have a name of the entry', () => {
  expect(ann?.texts[0]?.places.map(({ passage, words, hasName }) => [passage, words, hasName])).toEqual([
    [1, 'Ann Bell', true],
    [2, 'Bell', false],
  ]);
  expect(ann?.texts[0]?.places.map(({ of }) => of)).toEqual([' of Short', ' of Short']);
  const zoo = organisations.at(-1)?.entries[0];
  expect(zoo?.texts[0]?.places.map(({ passage, hasName }) => [passage, hasName])).toEqual([
    [1, true],
    [undefined, true],
  ]);
  expect(zoo?.texts[0]?.places[1]?.of).toBe(' “The Zoo” of Short');
});

test('an organisation has the people whose role names it', () => {
  const members = organisations.flatMap(({ entries }) =>
    entries.map(({ id, members: found }) => [id, found.map((member) => member.id)]),
  );
  expect(members).toEqual([
    ['annex', []],
    ['zoo', ['ann']],
  ]);
});

test('the names are grouped by their first letter, without marks', () => {
  expect(organisations.map(({ letter }) => letter)).toEqual(['A', 'T']);
  expect([countNames(people), countNames(organisations)]).toEqual([1, 2]);
});

test('an archive without names has no page of names', () => {
  expect(hasNames({})).toBe(false);
  expect(hasNames({ names: { people: [], organisations: [] } })).toBe(false);
  expect(hasNames({ names: { people: [], organisations: [ZOO] } })).toBe(true);
});
