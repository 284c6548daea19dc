import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { checkLedgerHistory } from '../../src/text/ledger-history.ts';
import {
  checkLedger,
  checkVanishedDocuments,
  enterIds,
  formatLedger,
  LEDGER_FILE,
  listRetired,
  readLedger,
} from '../../src/text/ledger.ts';
import { toProblem, type Fault } from '../../src/text/problems.ts';
import { getSmallDocument, lateFaults as faults } from './small-texts.ts';

const BODY = 'one {#p1}\n\n## Part {#part}\n\ntwo {#p2}\n\n### Below {#below}\n\nthree {#p10}';
const read = () => getSmallDocument(BODY);
const DAY = '2001-01-01';
const OTHER_WORDS = 'aaaaaaaaaaaaaaaa';
const LIVE: LedgerEntry = { state: 'live', published: DAY, words: OTHER_WORDS };
const later = { why: 'It had to be.', when: '2002' };
const WITHDRAWN: LedgerEntry = { ...LIVE, state: 'withdrawn', ...later };
const enterAll = () => enterIds({}, read(), DAY);
const withEntries = (entries: Record<string, LedgerEntry>): Ledger => ({
  'small-2001': { ...enterAll()['small-2001'], ...entries },
});
const check = (ledger: Ledger) => checkLedger(read(), readLedger(formatLedger(ledger)));

describe('entering the ids of a text', () => {
  test('adds each id with the day and the hash of its words', () => {
    expect(enterAll()['small-2001']).toEqual({
      opening: { state: 'live', published: DAY, words: 'e3b0c44298fc1c14' },
      part: { state: 'live', published: DAY, words: '8570a2e1669ff057' },
      below: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
      p1: { state: 'live', published: DAY, words: '7692c3ad3540bb80' },
      p2: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
      p10: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
    });
  });

  test('does not change existing entries of this text or of others', () => {
    const before: Ledger = { other: { p1: LIVE }, 'small-2001': { p1: WITHDRAWN, p7: LIVE } };
    const after = enterIds(before, read(), DAY);
    expect(after['other']).toEqual(before['other']);
    expect(after['small-2001']).toMatchObject({ p1: WITHDRAWN, p7: LIVE, p2: { published: DAY } });
    expect(before['small-2001']).toEqual({ p1: WITHDRAWN, p7: LIVE });
  });
});

test('the file of the ledger has one line for each entry, with sections by name, then passages by number', () => {
  const ledger = {
    b: { p10: LIVE, zone: LIVE, p2: LIVE, area: LIVE, opening: LIVE, part: LIVE, p1: LIVE },
    a: {},
  };
  const entry = JSON.stringify(LIVE);
  const line = (id: string) => `    "${id}": ${entry}`;
  expect(formatLedger(ledger)).toBe(
    `{\n  "a": {\n\n  },\n  "b": {\n${['opening', 'area', 'part', 'zone', 'p1', 'p2', 'p10'].map(line).join(',\n')}\n  }\n}\n`,
  );
});

describe('the check of a text against the ledger', () => {
  test('finds no problem if every id is entered with its words', () => {
    expect(check(enterAll())).toEqual([]);
  });

  test.each<[string, Record<string, LedgerEntry>, Fault, number]>([
    [
      'words of a passage that changed',
      { p2: LIVE },
      faults.wordsOfIdChanged('p2', OTHER_WORDS, '3fc4ccfe745870e2'),
      30,
    ],
    [
      'words of a heading that changed',
      { part: LIVE },
      faults.wordsOfIdChanged('part', OTHER_WORDS, '8570a2e1669ff057'),
      28,
    ],
    ['a withdrawn id that is in use', { p2: WITHDRAWN }, faults.retiredIdUsed('p2', 'withdrawn'), 30],
  ])('%s: the problem is at the line of the text', (_, entries, fault, line) => {
    expect(check(withEntries(entries))).toEqual([toProblem('content/documents/small-2001.md', line, fault)]);
  });

  test.each<[string, Record<string, LedgerEntry>, Fault]>([
    ['an id that vanished', { p11: LIVE }, faults.vanishedId('small-2001', 'p11')],
    [
      'an id that moved to a missing id',
      { p11: { ...LIVE, state: 'moved', to: 'p12', ...later } },
      faults.retiredToNowhere('p11', 'p12'),
    ],
    [
      'an id that was merged into a missing id',
      { p11: { ...LIVE, state: 'merged', to: 'gone', ...later } },
      faults.retiredToNowhere('p11', 'gone'),
    ],
  ])('%s: the problem is at the line of the ledger', (_, entries, fault) => {
    expect(check(withEntries(entries))).toEqual([toProblem(LEDGER_FILE, 9, fault)]);
  });

  test.each<[string, LedgerEntry]>([
    ['withdrawn', WITHDRAWN],
    ['merged into a live id', { ...LIVE, state: 'merged', to: 'p1', ...later }],
    ['moved to a live section', { ...LIVE, state: 'moved', to: 'below', ...later }],
  ])('an id may be %s', (_, entry) => {
    expect(check(withEntries({ p11: entry }))).toEqual([]);
  });

  test('an id that is not entered is reported at its line of the text', () => {
    const all = Object.entries(enterAll()['small-2001'] ?? {});
    const entries = Object.fromEntries(all.filter(([id]) => id !== 'p10'));
    expect(check({ 'small-2001': entries })).toEqual([
      toProblem('content/documents/small-2001.md', 34, faults.notInLedger('p10')),
    ]);
    expect(check({})).toHaveLength(6);
  });

  test('a ledger that cannot be read is not compared', () => {
    const ledger = readLedger('{"a": 1}');
    expect(ledger.problems).toHaveLength(1);
    expect(ledger.entries).toEqual({});
    expect(checkLedger(read(), ledger)).toEqual([]);
    expect(readLedger('{').problems[0]?.file).toBe(LEDGER_FILE);
  });
});

test('a document that vanished is reported at its line of the ledger', () => {
  const ledger = readLedger(formatLedger({ a: { p1: LIVE }, b: { p1: LIVE } }));
  expect(checkVanishedDocuments(new Set(['a']), ledger)).toEqual([
    toProblem(LEDGER_FILE, 5, faults.vanishedDocument('b')),
  ]);
  expect(checkVanishedDocuments(new Set(['a', 'b']), ledger)).toEqual([]);
});

test('the retired ids of a text are listed with their new state, in the order of the ledger', () => {
  expect(listRetired({ p2: WITHDRAWN, p1: LIVE, p3: WITHDRAWN })).toEqual([
    { id: 'p2', ...WITHDRAWN },
    { id: 'p3', ...WITHDRAWN },
  ]);
});

describe('changed words must have a revision that names the words before', () => {
  const now = (revised?: LedgerEntry['revised']): LedgerEntry => ({
    ...LIVE,
    words: 'bbbbbbbbbbbbbbbb',
    revised,
  });
  const was = (words: string) => ({ was: words, ...later });
  const compare = (entry: LedgerEntry, before: LedgerEntry = LIVE) =>
    checkLedgerHistory(
      [{ commit: 'c1', entries: { a: { p1: before } } }],
      readLedger(formatLedger({ a: { p1: entry } })),
    );

  test.each([
    ['a revision of other words', now([was('cccccccccccccccc')])],
    ['a revision that names the new words as the words before', now([was('bbbbbbbbbbbbbbbb')])],
    ['no revision', now()],
  ])('%s is refused', (_, entry) => {
    expect(compare(entry)).toEqual([
      toProblem(LEDGER_FILE, 3, faults.revisionNotEntered('p1', OTHER_WORDS, 'c1')),
    ]);
  });

  test('one of several revisions is enough', () => {
    expect(compare(now([was('cccccccccccccccc'), was(OTHER_WORDS)]))).toEqual([]);
  });

  test.each([
    ['withdrawn', WITHDRAWN],
    ['merged', { ...LIVE, state: 'merged', to: 'p2', ...later } as const],
  ])(
    'an id that was %s must not become live again, and several changes are reported together',
    (state, before) => {
      expect(compare({ ...now(), published: '2005' }, before)).toEqual(
        [
          faults.publicationChanged('p1', DAY, 'c1'),
          faults.retirementUndone('p1', state, 'c1'),
          faults.revisionNotEntered('p1', OTHER_WORDS, 'c1'),
        ].map((fault) => toProblem(LEDGER_FILE, 3, fault)),
      );
    },
  );

  test('an id that is still withdrawn is no problem', () => {
    expect(compare(WITHDRAWN, WITHDRAWN)).toEqual([]);
  });

  test('the same id of two documents is reported twice', () => {
    const past = [{ commit: 'c1', entries: { a: { p1: LIVE }, b: { p1: LIVE, p2: LIVE } } }];
    const ledger = readLedger(formatLedger({ a: {}, b: { p2: LIVE } }));
    expect(checkLedgerHistory(past, ledger)).toEqual([
      toProblem(LEDGER_FILE, 2, faults.entryRemoved('a', 'p1', 'c1')),
      toProblem(LEDGER_FILE, 5, faults.entryRemoved('b', 'p1', 'c1')),
    ]);
  });
});
