import { describe, expect, test } from 'vitest';
import { enterIds, formatLedger, listRetired, readLedger } from '../../src/text/ledger.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, ledger } = readContent(CONTENT);
const { entries } = ledger;

describe('the ledger of ids', () => {
  test('is the same after writing and reading the file', () => {
    expect(readLedger(formatLedger(entries))).toMatchObject({ entries, problems: [] });
  });

  test('does not change if all ids are already entered', () => {
    expect(
      documents.reduce((entered, document) => enterIds(entered, document, '2030-01-01'), entries),
    ).toEqual(entries);
  });

  test('keeps its entries when ids are entered', () => {
    const [document] = documents;
    const retired = {
      state: 'withdrawn',
      published: '2001',
      words: '0000000000000000',
      why: 'Gone.',
      when: '2001',
    } as const;
    const known = { [document?.id ?? '']: { p900: retired } };
    const entered = document && enterIds(known, document, '2030-01-01')[document.id];
    expect(entered?.['p900']).toEqual(retired);
    expect(entered?.['p1']).toMatchObject({ state: 'live', published: '2030-01-01' });
    expect(listRetired(entered ?? {})).toEqual([{ id: 'p900', ...retired }]);
  });

  test('sorts passages by number, so that a new passage changes only one place', () => {
    const written = JSON.parse(formatLedger(entries)) as typeof entries;
    const ids = Object.keys(written['ferry-1998'] ?? {}).filter((id) => /^p\d/u.test(id));
    expect(ids).toContain('p10');
    expect(ids).toEqual(ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  });
});
