import { expect, test } from 'vitest';
import { foldGroups, listFacetLinks, toBrowseGroups, toBrowseTitle } from '../../src/archive/browse.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';

const KINDS = { report: 'Report', treaty: 'Treaty' };
const PARTNERS = { fr: 'France', de: 'Germany' };

function makeDocument(
  id: string,
  dated: string,
  kind: keyof typeof KINDS,
  partners: (keyof typeof PARTNERS)[],
): ArchiveDocument {
  return {
    id,
    frontMatter: { dated },
    nature: { id: kind, name: KINDS[kind], standing: 'other' },
    partners: partners.map((partner) => ({ id: partner, name: PARTNERS[partner] })),
  } as ArchiveDocument;
}

const GROUPS = toBrowseGroups([
  makeDocument('a', '2001', 'treaty', ['de', 'fr']),
  makeDocument('b', '2001-10-05', 'report', ['fr']),
  makeDocument('c', '2014-03', 'report', ['de']),
]);

test('each value that a document has forms a group, sorted by facet and name', () => {
  expect(GROUPS.map(({ facet, value, documents }) => [facet, value, documents.map(({ id }) => id)])).toEqual([
    ['partner', 'fr', ['a', 'b']],
    ['partner', 'de', ['a', 'c']],
    ['nature', 'report', ['b', 'c']],
    ['nature', 'treaty', ['a']],
    ['year', '2001', ['a', 'b']],
    ['year', '2014', ['c']],
  ]);
});

test('the heading of a group’s page has facet and value, and the page of all documents has neither', () => {
  expect(GROUPS.map((group) => toBrowseTitle(group))).toContain('Documents by kind of text: Report');
  expect(toBrowseTitle(undefined)).toBe('Documents');
});

/** The facets of the documents, each with the names of its lists and of their links. */
function toLinks(documents: ArchiveDocument[]): unknown[] {
  return listFacetLinks(toBrowseGroups(documents), documents.length).map(({ facet, lists, hasCounts }) => [
    facet,
    hasCounts,
    ...lists.map(({ name, groups }) => [name, ...groups.map((group) => group.name)]),
  ]);
}

test('a value that every document has is not a link, and a facet without links is not shown', () => {
  expect(
    toLinks([makeDocument('a', '2001', 'treaty', ['fr']), makeDocument('b', '2001', 'treaty', ['fr', 'de'])]),
  ).toEqual([['partner', false, [undefined, 'Germany']]]);
});

test('a facet has numbers only if they tell its values apart', () => {
  expect(
    toLinks(['a', 'b', 'c'].map((id, index) => makeDocument(id, `200${index}`, 'report', ['fr']))),
  ).toEqual([['year', false, [undefined, '2000', '2001', '2002']]]);
  expect(
    toLinks(['a', 'b', 'c'].map((id, index) => makeDocument(id, `200${index % 2}`, 'report', ['fr']))),
  ).toEqual([['year', true, [undefined, '2000', '2001']]]);
});

test('many years are listed by decade', () => {
  const years = Array.from({ length: 12 }, (_, index) => String(1995 + index));
  expect(toLinks(years.map((year) => makeDocument(year, year, 'report', ['fr'])))).toEqual([
    ['year', false, ['1990–1999', ...years.slice(0, 5)], ['2000–2009', ...years.slice(5)]],
  ]);
});

test('of many values, those with the most texts are shown first, in the order of their names', () => {
  const documents = Array.from({ length: 120 }, (_, index) => {
    // The values 40 to 59 have three texts each, the others one.
    const value = index < 80 ? index : 40 + (index % 20);
    const name = `Place ${String(value).padStart(2, '0')}`;
    return {
      ...makeDocument(`t${index}`, '2001', 'report', []),
      partners: [{ id: `place-${value}`, name }],
    };
  });
  const [partners] = listFacetLinks(toBrowseGroups(documents), documents.length);
  const first = partners?.lists.flatMap(({ groups }) => groups.map(({ name }) => name));
  expect(first).toEqual(Array.from({ length: 20 }, (_, index) => `Place ${40 + index}`));
  expect(partners?.more).toHaveLength(60);
  expect(foldGroups(toBrowseGroups(documents.slice(0, 50)).slice(0, 50)).more).toEqual([]);
});

test('of many years, the latest are shown first', () => {
  const years = Array.from({ length: 60 }, (_, index) => String(1900 + index));
  const groups = toBrowseGroups(years.map((year) => makeDocument(year, year, 'report', ['fr'])));
  const { first, more } = foldGroups(groups.filter(({ facet }) => facet === 'year'));
  expect(first.map(({ value }) => value)).toEqual(years.slice(40));
  expect(more.map(({ value }) => value)).toEqual(years.slice(0, 40));
});
