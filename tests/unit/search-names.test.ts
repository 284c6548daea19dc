import { expect, test } from 'vitest';
import { toNames } from '../../src/search/query/names.ts';
import { findName } from '../../src/search/query/find-name.ts';
import { listRelated, toRelated } from '../../src/search/query/related.ts';
import { toSearchTokens } from '../../src/search/query/search-token.ts';
import { toField } from '../../src/search/query/field.ts';

const FIELDS = [toField('A chip, a pier and a quay, and the R.O.K.')];

function listSpellings(words: string, groups: string[][]): string[] | undefined {
  const { spellings } = toNames(groups);
  return findName(toSearchTokens(words), { spellings, fields: FIELDS, facts: [] })?.map(
    ({ joined }) => joined,
  );
}

test('groups that share a spelling are one name, in any order', () => {
  const groups = [
    ['semiconductor', 'chip'],
    ['pier', 'quay'],
    ['microchip', 'Chips'],
    ['wafer', 'micro-chip'],
  ];
  for (const order of [groups, groups.toReversed()])
    for (const word of ['semiconductor', 'chip', 'microchip', 'wafer'])
      expect(new Set(listSpellings(word, order)), word).toEqual(
        new Set(['semiconductor', 'chip', 'chips', 'microchip', 'wafer']),
      );
  expect(listSpellings('quay', groups)).toEqual(['pier', 'quay']);
});

test('a spelling in two entries has the related words of both, each once', () => {
  const related = toRelated([
    { spellings: ['token', 'coin'], related: ['pier', 'quay'] },
    { spellings: ['Tokens'], related: ['chip', 'pier', 'boat'] },
  ]);
  const ask = (word: string) => listRelated([toSearchTokens(word)], related, FIELDS);
  expect(ask('token')).toEqual(['pier', 'quay', 'chip']);
  expect(ask('coin')).toEqual(['pier', 'quay']);
});
