import { describe, expect, test } from 'vitest';
import { listRetired } from '../../src/text/check-ledger.ts';
import { enterIds, formatLedger, readLedger } from '../../src/text/ledger.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, ledger } = readContent(CONTENT);
const { entries } = ledger;

describe('the ledger of ids', () => {
  test('is the same after writing and reading the file', () => {
    for (const [id, known] of Object.entries(entries))
      expect(readLedger(id, formatLedger(known))).toMatchObject({ entries: known, problems: [] });
  });

  test('does not change if all ids are already entered', () => {
    for (const document of documents.filter(({ drafts }) => drafts.length === 0))
      expect(enterIds(entries[document.id] ?? {}, document, '2030-01-01')).toEqual(entries[document.id]);
  });

  test('does not have the ids that were never released', () => {
    const drafts = documents.map(({ id, drafts: ids }) => [id, ids]).filter(([, ids]) => ids?.length !== 0);
    expect(drafts).toEqual([['notice-2019', ['p4']]]);
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
    const entered = document ? enterIds({ p900: retired }, document, '2030-01-01') : {};
    expect(entered['p900']).toEqual(retired);
    expect(entered['p1']).toMatchObject({ state: 'live', published: '2030-01-01' });
    expect(listRetired(entered)).toEqual([{ id: 'p900', ...retired }]);
  });

  test('sorts passages by number, so that a new passage changes only one place', () => {
    const written = JSON.parse(formatLedger(entries['ferry-1998'] ?? {})) as object;
    const ids = Object.keys(written).filter((id) => /^p\d/u.test(id));
    expect(ids).toContain('p10');
    expect(ids).toEqual(ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  });
});
