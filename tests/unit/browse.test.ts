import { expect, test } from 'vitest';
import { toBrowseGroups, toBrowseTitle } from '../../src/archive/browse.ts';
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
  expect(GROUPS.map(toBrowseTitle)).toContain('Documents by kind of text: Report');
  expect(toBrowseTitle(undefined)).toBe('Documents');
});
