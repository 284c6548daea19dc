import { describe, expect, test } from 'vitest';
import { formatEntry, readEntry, readListQuery, toListPath } from '../../src/kept-list/list-entry.ts';
import { isPassageId, isSectionId } from '../../src/schemas/ids.ts';
import { listFragments } from '../../src/text/cited-words.ts';
import { readArchiveDocuments } from './cited-documents.ts';

describe('an entry of a list', () => {
  test.each([
    ['china-2020.12', { documentId: 'china-2020', fragmentId: 'p12' }],
    ['china-2020.5-7', { documentId: 'china-2020', fragmentId: 'p5-p7' }],
    ['rok-2000.e-commerce', { documentId: 'rok-2000', fragmentId: 'e-commerce' }],
    ['rok-2000.opening', { documentId: 'rok-2000', fragmentId: 'opening' }],
    // As readers may type it, or copy it from the address of a passage.
    ['China-2020.P12', { documentId: 'china-2020', fragmentId: 'p12' }],
    ['china-2020#p5-p7', { documentId: 'china-2020', fragmentId: 'p5-p7' }],
    ['china-2020.5–7', { documentId: 'china-2020', fragmentId: 'p5-p7' }],
    ['china-2020.5-5', { documentId: 'china-2020', fragmentId: 'p5' }],
    [' us-2014#p9 ', { documentId: 'us-2014', fragmentId: 'p9' }],
  ])('%s names a passage or section', (written, entry) => {
    expect(readEntry(written)).toEqual(entry);
  });

  test.each([
    '',
    'china-2020',
    'china-2020.',
    '.12',
    'china-2020.0',
    'a.b.c',
    'a.ui-menu',
    'a.12345678',
    'a b.1',
    'a.5-',
    'a.5-e-commerce',
  ])('“%s” is not an entry', (written) => {
    expect(readEntry(written)).toBeUndefined();
  });

  test('of every passage and section of every text is read as it was written', () => {
    expect(formatEntry({ documentId: 'china-2020', fragmentId: 'p5-p7' })).toBe('china-2020.5-7');
    for (const { id: documentId, text } of readArchiveDocuments())
      for (const { id: fragmentId } of listFragments(text)) {
        if (!isPassageId(fragmentId) && !isSectionId(fragmentId)) continue;
        expect(readEntry(formatEntry({ documentId, fragmentId }))).toEqual({ documentId, fragmentId });
      }
  });
});

test('the address of a list holds its parts in order, even parts that are not entries', () => {
  const parts = ['china-2020.12', 'a&b=c#d', 'rok-2000.e-commerce', '%'];
  const { search } = new URL(toListPath(parts), 'https://archive.example');
  expect(toListPath(parts.slice(0, 1))).toBe('/list/?p=china-2020.12');
  expect(readListQuery(search)).toEqual(parts);
});

test('an address without a list is not an empty list', () => {
  expect(readListQuery('')).toBeUndefined();
  expect(readListQuery('?p=')).toEqual([]);
  expect(readListQuery('?p=a.1,,b.2&p=c.3')).toEqual(['a.1', 'b.2', 'c.3']);
});
