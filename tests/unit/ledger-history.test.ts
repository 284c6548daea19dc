import { describe, expect, test } from 'vitest';
import { checkLedgerHistory } from '../../src/text/ledger-history.ts';
import { formatProblem } from '../../src/text/problems.ts';
import type { Ledger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { parseLedgers } from './small-ledgers.ts';

const LIVE: LedgerEntry = { state: 'live', published: '2001-01-01', words: 'aaaaaaaaaaaaaaaa' };
const RETIRED: LedgerEntry = { ...LIVE, state: 'merged', to: 'p2', why: 'Part of it.', when: '2002' };

function check(past: Ledger[], now: Ledger): string[] {
  const history = past.map((entries, index) => ({ name: `c${past.length - index}`, entries }));
  return checkLedgerHistory(history, parseLedgers(now)).map(formatProblem);
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
    ['a retired id that becomes live again', RETIRED, LIVE, 'was merged in c1, but is live again'],
    [
      'words that changed without an entry',
      LIVE,
      { ...LIVE, words: 'bbbbbbbbbbbbbbbb' },
      'but no revision has it',
    ],
  ])('%s is refused at its line', (_, before, now, expected) => {
    const [problem, ...others] = check([{ a: { p1: before } }], { a: { p1: now } });
    expect(problem).toContain('content/ids/a.json:2: ');
    expect(problem).toContain(expected);
    expect(others).toEqual([]);
  });

  test('a missing entry is reported once, even if several ledgers had it', () => {
    const past = { a: { p1: LIVE, p2: LIVE } };
    const [problem, ...others] = check([past, past, past], { a: { p1: LIVE } });
    expect(problem).toContain(
      'content/ids/a.json:1: id "p2" of a was in c3, but is no longer in the ledger.',
    );
    expect(problem).toContain(`"p2": ${JSON.stringify(LIVE)}`);
    expect(others).toEqual([]);
  });

  test('a missing entry that only an old ledger had is reported too', () => {
    expect(check([{ a: { p1: LIVE } }, { a: { p1: LIVE, p2: LIVE } }], { a: { p1: LIVE } })).toHaveLength(1);
  });

  test('a revision that is missing is reported', () => {
    const revised = [{ was: 'bbbbbbbbbbbbbbbb', why: 'A slip of ours.', when: '2002' }];
    expect(check([{ a: { p1: { ...LIVE, revised } } }], { a: { p1: LIVE } })[0]).toContain(
      'bbbbbbbbbbbbbbbb',
    );
  });

  test('a ledger that is missing is reported for each of its ids', () => {
    expect(check([{ b: { p1: LIVE, p2: LIVE } }], { a: { p1: LIVE } })).toHaveLength(2);
  });

  test('the earliest date counts, if two branches released the same id', () => {
    const [early, late] = [LIVE, { ...LIVE, published: '2001-02-01' }].map((p1) => ({ a: { p1 } }));
    if (!early || !late) throw new Error('There are two ledgers.');
    expect(check([early, late], early)).toEqual([]);
    expect(check([late, early], early)).toEqual([]);
    for (const past of [
      [early, late],
      [late, early],
    ])
      expect(check(past, late)[0]).toContain('was published on 2001-01-01');
  });
});
