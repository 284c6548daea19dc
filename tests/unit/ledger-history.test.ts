import { describe, expect, test } from 'vitest';
import { checkLedgerHistory } from '../../src/text/ledger-history.ts';
import { formatLedger, readLedger } from '../../src/text/ledger.ts';
import { formatProblem } from '../../src/text/problems.ts';
import type { Ledger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';

const LIVE: LedgerEntry = { state: 'live', published: '2001-01-01', words: 'aaaaaaaaaaaaaaaa' };
const RETIRED: LedgerEntry = { ...LIVE, state: 'merged', to: 'p2', why: 'Part of it.', when: '2002' };

function check(past: Ledger[], now: Ledger): string[] {
  const history = past.map((entries, index) => ({ commit: `c${past.length - index}`, entries }));
  return checkLedgerHistory(history, readLedger(formatLedger(now))).map(formatProblem);
}

describe('the ledger only grows', () => {
  test.each<[string, LedgerEntry, LedgerEntry]>([
    ['an entry that did not change', LIVE, LIVE],
    ['an id that was retired', LIVE, RETIRED],
    [
      'words that changed and were entered',
      LIVE,
      {
        ...LIVE,
        words: 'bbbbbbbbbbbbbbbb',
        revised: [{ was: LIVE.words, why: 'A slip of ours.', when: '2002' }],
      },
    ],
  ])('%s is no problem', (_, before, now) => {
    expect(check([{ a: { p1: before } }], { a: { p1: now } })).toEqual([]);
  });

  test.each<[string, LedgerEntry, LedgerEntry, string]>([
    [
      'a day of publication that changed',
      LIVE,
      { ...LIVE, published: '2001-01-02' },
      'was published on 2001-01-01',
    ],
    [
      'a retired id that becomes live again',
      RETIRED,
      LIVE,
      'was merged in the ledger of commit c1, but is live again',
    ],
    [
      'words that changed without an entry',
      LIVE,
      { ...LIVE, words: 'bbbbbbbbbbbbbbbb' },
      'but no revision has it',
    ],
  ])('%s is refused at its line', (_, before, now, expected) => {
    const [problem, ...others] = check([{ a: { p1: before } }], { a: { p1: now } });
    expect(problem).toContain('content/permanent-ids.json:3: ');
    expect(problem).toContain(expected);
    expect(others).toEqual([]);
  });

  test('a missing entry is reported once, even if several ledgers had it', () => {
    const past = { a: { p1: LIVE, p2: LIVE } };
    expect(check([past, past, past], { a: { p1: LIVE } })).toEqual([
      'content/permanent-ids.json:2: id "p2" of a was in the ledger of commit c3, but is no longer there. Put its entry back. Entries are never removed.',
    ]);
  });

  test('a missing entry that only an old ledger had is reported too', () => {
    expect(check([{ a: { p1: LIVE } }, { a: { p1: LIVE, p2: LIVE } }], { a: { p1: LIVE } })).toHaveLength(1);
  });

  test('the ledger of an archive with other documents is ignored', () => {
    expect(check([{ b: { p1: LIVE } }], { a: { p1: LIVE } })).toEqual([]);
  });
});
