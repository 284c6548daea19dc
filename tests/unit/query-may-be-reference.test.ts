import { expect, test } from 'vitest';
import { mayBeReference } from '../../src/search/query/may-be-reference.ts';

const DOCUMENTS = ['harbour-2001', 'charter', 'white-paper'].map((id) => ({ document: { id } }));

test.each([
  'harbour-2001',
  'harbour-2001, ¶ 10',
  '#privacy',
  '§ ii',
  'a(b)',
  '２（３）',
  'Section IV',
  'section. iv',
  'sec b',
  'sect. c',
  'see chapter xii',
  'part ii',
  'appendix d',
  'annex a of the Harbour text',
  'article 二',
  'article 二十',
  'the Harbour text',
  'the report',
  'other.example/documents/charter/#privacy',
  'The Charter',
  'the paper that is white',
  'last paragraph of the rules',
  'second passage',
])('%s may be a reference', (typed) => {
  expect(mayBeReference(typed, DOCUMENTS)).toBe(true);
});

test.each([
  'cyber security',
  'particle accelerators',
  'paragraph',
  'safe passages',
  'part of the text',
  'section ivory',
  'intersection i',
  'section',
  'in the long text',
  'the digital economy',
  'white houses',
  '',
])('%j cannot be a reference', (typed) => {
  expect(mayBeReference(typed, DOCUMENTS)).toBe(false);
});
