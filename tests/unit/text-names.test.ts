import { expect, test } from 'vitest';
import { listTextNames } from '../../src/archive/text-names.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

const document = getSmallArchiveDocument(
  'Ann Bell of the Zoo came by HO. {#p1}\n\n## The Zoo {#zoo}\n\nBell left the Harbour Office (HO). {#p2}',
);
const cite = (at: string, words: string, id = 'small-2001') => ({ document: id, at, words });
const ANN = {
  id: 'ann',
  name: 'Ann Bell',
  roles: [cite('p1', 'of the Zoo'), cite('p1', 'a visitor', 'later-2010')],
  mentions: [cite('p2', 'Bell'), cite('p1', 'Ann Bell'), cite('p1', 'Ann Bell', 'later-2010')],
};
const ZOO = {
  id: 'zoo-of-bay',
  name: 'The Zoo',
  spellings: ['Zoo'],
  mentions: [cite('zoo', 'The Zoo'), cite('p1', 'the Zoo')],
};
const ELSEWHERE = { id: 'bob', name: 'Bob', mentions: [cite('p1', 'Bob', 'later-2010')] };
const TERMS = [
  { spellings: ['buoy'], note: 'Not in this text.' },
  { spellings: ['HO', 'Harbour Office', 'Harbor Office'], note: 'The abbreviation and the name.' },
];
const listed = listTextNames(document, {
  names: { people: [ELSEWHERE, ANN], organisations: [ZOO] },
  terms: TERMS,
});

test('a text has only the people and organisations that it names, with their places in the order of the text', () => {
  expect(listed?.people.map(({ id, roles, places }) => [id, roles, places.map(({ path }) => path)])).toEqual([
    ['ann', ['of the Zoo'], ['/documents/small-2001/#p1', '/documents/small-2001/#p2']],
  ]);
  expect(listed?.organisations.map(({ id }) => id)).toEqual(['zoo-of-bay']);
});

test('the words to underline are the printed names, or else the words of the mention', () => {
  expect(listed?.people[0]?.places.map(({ marked }) => marked)).toEqual([['Ann Bell'], ['Bell']]);
  expect(listed?.organisations[0]?.places.map(({ marked }) => marked)).toEqual([['Zoo'], ['The Zoo', 'Zoo']]);
});

test('a term has its printed spellings, the others, and every place; only the first is underlined', () => {
  expect(listed?.terms).toMatchObject([
    {
      id: 'ui-term-2',
      printed: ['HO', 'Harbour Office'],
      others: ['Harbor Office'],
      places: [{ passage: 1, marked: ['HO'] }, { passage: 2 }],
    },
  ]);
  expect(listed?.terms[0]?.places[1]).not.toHaveProperty('marked');
});

test('a text without names and terms has no list', () => {
  expect(listTextNames(document, { terms: TERMS.slice(0, 1) })).toBeUndefined();
  expect(
    listTextNames(document, { names: { people: [ELSEWHERE], organisations: [] }, terms: [] }),
  ).toBeUndefined();
});
