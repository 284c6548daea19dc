import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { checkLedgerHistory } from '../../src/text/ledger-history.ts';
import {
  checkLedgers,
  checkVanishedDocuments,
  listDrafts,
  listRetired,
} from '../../src/text/check-ledger.ts';
import { enterIds, formatEntry, formatLedger, readLedger, toLedgerFile } from '../../src/text/ledger.ts';
import { mapFragments } from '../../src/text/moved-documents.ts';
import { TO_REPLACE, toProblem, type Fault } from '../../src/text/problems.ts';
import { parseLedgers } from './small-ledgers.ts';
import { getSmallDocument, lateFaults as faults } from './small-texts.ts';

const BODY = 'one {#p1}\n\n## Part {#part}\n\ntwo {#p2}\n\n### Below {#below}\n\nthree {#p10}';
const read = () => getSmallDocument(BODY);
const DAY = '2001-01-01';
const OTHER_WORDS = 'aaaaaaaaaaaaaaaa';
const LIVE: LedgerEntry = { state: 'live', published: DAY, words: OTHER_WORDS };
const later = { why: 'It had to be.', when: '2002' };
const WITHDRAWN: LedgerEntry = { ...LIVE, state: 'withdrawn', ...later };
const FILE = toLedgerFile('small-2001');
const toRevisedLine = (id: string, hash: string) =>
  `${JSON.stringify(id)}: ${JSON.stringify({ ...LIVE, words: hash, revised: [{ was: OTHER_WORDS, ...TO_REPLACE }] })}`;
const enterAll = () => enterIds({}, read(), DAY);
const withEntries = (entries: Record<string, LedgerEntry>): Ledger => ({
  'small-2001': { ...enterAll(), ...entries },
});
const check = (ledger: Ledger, gone: string[] = []) =>
  checkLedgers([read()], parseLedgers(ledger), new Set(gone));

describe('entering the ids of a text', () => {
  test('adds each id with the day and the hash of its words', () => {
    expect(enterAll()).toEqual({
      opening: { state: 'live', published: DAY, words: 'e3b0c44298fc1c14' },
      part: { state: 'live', published: DAY, words: '8570a2e1669ff057' },
      below: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
      p1: { state: 'live', published: DAY, words: '7692c3ad3540bb80' },
      p2: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
      p10: { state: 'live', published: DAY, words: expect.stringMatching(/^[0-9a-f]{16}$/u) as string },
    });
  });

  test('does not change existing entries', () => {
    const before = { p1: WITHDRAWN, p7: LIVE };
    expect(enterIds(before, read(), DAY)).toMatchObject({ p1: WITHDRAWN, p7: LIVE, p2: { published: DAY } });
    expect(before).toEqual({ p1: WITHDRAWN, p7: LIVE });
  });
});

test('the file of a ledger has one line for each entry, with sections by name, then passages by number', () => {
  const ledger = { p10: LIVE, zone: LIVE, p2: LIVE, area: LIVE, opening: LIVE, part: LIVE, p1: LIVE };
  const line = (id: string) => `  "${id}": ${JSON.stringify(LIVE)}`;
  expect(formatLedger(ledger)).toBe(
    `{\n${['opening', 'area', 'part', 'zone', 'p1', 'p2', 'p10'].map(line).join(',\n')}\n}\n`,
  );
});

describe('the file of a ledger', () => {
  const entry = JSON.stringify(LIVE);
  const problemsOf = (text: string) =>
    readLedger('a', text).problems.map(({ line, message }) => [line, message]);

  test('may have any form of JSON, and each entry has its line', () => {
    const spread = `{ "p1":\n${entry},\n"p2": {"state":\n"live", "published": "${DAY}", "words": "${OTHER_WORDS}"}}`;
    const reading = readLedger('a', spread);
    expect(reading.entries).toEqual({ p1: LIVE, p2: LIVE });
    expect([reading.getLine('p1'), reading.getLine('p2'), reading.getLine('p3')]).toEqual([1, 3, 1]);
    const usual = readLedger('a', formatLedger({ p2: LIVE, p1: LIVE }));
    expect([usual.getLine('p1'), usual.getLine('p2'), usual.getLine('p3')]).toEqual([2, 3, 1]);
  });

  test.each<[string, string, number, Fault]>([
    [
      'an id twice',
      `{\n  "p1": ${entry},\n  "p1": ${entry}\n}\n`,
      3,
      faults.ledgerSyntax('"p1" is written twice'),
    ],
    [
      'a word that is no id',
      `{\n  "P 1": ${entry}\n}\n`,
      2,
      faults.wrongValue('P 1', 'Invalid key in record.'),
    ],
    [
      'an unknown state',
      `{\n  "p1": ${entry.replace('live', 'lost')}\n}\n`,
      2,
      faults.wrongValue('p1.state', ''),
    ],
  ])('must not have %s', (_, text, line, { message }) => {
    expect(problemsOf(text)).toEqual([[line, message]]);
    expect(readLedger('a', text).entries).toBeUndefined();
  });

  test('may have an id that is the name of a property of every object', () => {
    const { entries } = readLedger('a', formatLedger({ constructor: LIVE, 'has-own': LIVE }));
    expect(Object.keys(entries ?? {})).toEqual(['constructor', 'has-own']);
    expect(listDrafts(getSmallDocument('## A {#constructor}\n\none {#p1}'), {})).toEqual([
      'constructor',
      'p1',
    ]);
  });
});

describe('the check of a text against the ledger', () => {
  test('finds no problem if every id is entered with its words', () => {
    expect(check({ 'small-2001': enterAll() })).toEqual([]);
  });

  test.each<[string, Record<string, LedgerEntry>, Fault, number]>([
    [
      'words of a passage that changed',
      { p2: LIVE },
      faults.wordsOfIdChanged(FILE, 'p2', toRevisedLine('p2', '3fc4ccfe745870e2')),
      30,
    ],
    [
      'words of a heading that changed',
      { part: LIVE },
      faults.wordsOfIdChanged(FILE, 'part', toRevisedLine('part', '8570a2e1669ff057')),
      28,
    ],
    ['a withdrawn id that is in use', { p2: WITHDRAWN }, faults.retiredIdUsed('p2', 'withdrawn'), 30],
  ])('%s: the problem is at the line of the text', (_, entries, fault, line) => {
    expect(check(withEntries(entries))).toEqual([toProblem('content/documents/small-2001.md', line, fault)]);
  });

  test.each<[string, Record<string, LedgerEntry>, Fault]>([
    [
      'an id that vanished',
      { p11: LIVE },
      faults.vanishedId(
        'small-2001',
        'p11',
        formatEntry('p11', { ...LIVE, state: 'withdrawn', ...TO_REPLACE }),
      ),
    ],
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
    expect(check(withEntries(entries))).toEqual([toProblem(FILE, 8, fault)]);
  });

  test.each<[string, LedgerEntry]>([
    ['withdrawn', WITHDRAWN],
    ['merged into a live id', { ...LIVE, state: 'merged', to: 'p1', ...later }],
    ['merged into a live section', { ...LIVE, state: 'merged', to: 'below', ...later }],
  ])('an id may be %s', (_, entry) => {
    expect(check(withEntries({ p11: entry }))).toEqual([]);
  });

  test('an id that is not entered is a draft', () => {
    const entries = Object.fromEntries(Object.entries(enterAll()).filter(([id]) => id !== 'p10'));
    expect(check({ 'small-2001': entries })).toEqual([]);
    expect(listDrafts(read(), entries)).toEqual(['p10']);
    expect(listDrafts(read(), {})).toEqual(['opening', 'part', 'below', 'p1', 'p2', 'p10']);
  });

  test('a ledger that cannot be read is not compared', () => {
    const ledger = { ...parseLedgers(withEntries({ p2: LIVE })), unreadable: new Set(['small-2001']) };
    expect(checkLedgers([read()], ledger, new Set())).toEqual([]);
  });
});

describe('a retired id', () => {
  const hashOf = (id: string) => enterAll()[id]?.words ?? '';
  const moved = (to: string, words = OTHER_WORDS): LedgerEntry => ({
    ...LIVE,
    words,
    state: 'moved',
    to,
    ...later,
  });
  const merged = (to: string): LedgerEntry => ({ ...LIVE, state: 'merged', to, ...later });
  const split = (...to: string[]): LedgerEntry => ({ ...LIVE, state: 'split', to, ...later });

  test.each<[string, Record<string, LedgerEntry>]>([
    ['move to an id that has its words', { p11: moved('p1', hashOf('p1')) }],
    [
      'move to an id that had its words before they were corrected',
      { p11: moved('p1'), p1: { ...LIVE, words: hashOf('p1'), revised: [{ was: OTHER_WORDS, ...later }] } },
    ],
    ['move to an id that moved on', { p11: moved('p12'), p12: moved('p13'), p13: { ...WITHDRAWN } }],
    ['become part of another passage', { p11: merged('p1') }],
    ['become two passages', { p11: split('p1', 'p2') }],
    ['be in a document that moved', { p11: merged('gone-1999#p3') }],
  ])('may %s', (_, entries) => {
    expect(check(withEntries(entries), ['gone-1999'])).toEqual([]);
  });

  test.each<[string, Record<string, LedgerEntry>, [string, Fault][]]>([
    ['move to other words', { p11: moved('p1') }, [['p11', faults.movedToOtherWords('p11', 'p1')]]],
    [
      'move to no document',
      { p11: merged('other#p1') },
      [['p11', faults.retiredToNowhere('p11', 'other#p1')]],
    ],
    ['become no passage', { p11: split('p1', 'p99') }, [['p11', faults.retiredToNowhere('p11', 'p99')]]],
    [
      'lead back to itself',
      { p11: merged('p12'), p12: merged('p11') },
      [
        ['p11', faults.retiredInACircle('p11', 'p12')],
        ['p12', faults.retiredInACircle('p12', 'p11')],
      ],
    ],
    [
      'change before it was published',
      { p11: { ...WITHDRAWN, when: '2000-12' } },
      [['p11', faults.changedBeforePublished('p11')]],
    ],
  ])('must not %s', (_, entries, expected) => {
    const ledger = parseLedgers(withEntries(entries));
    expect(checkLedgers([read()], ledger, new Set())).toEqual(
      expected.map(([id, fault]) => toProblem(FILE, ledger.getLine('small-2001', id), fault)),
    );
  });
});

test('a circle through several documents is found, and so are faults in the ledger of a document that moved', () => {
  const to = (target: string): LedgerEntry => ({ ...LIVE, state: 'merged', to: target, ...later });
  const ledger = {
    ...withEntries({ p11: to('gone-1999#p3') }),
    'gone-1999': { p3: to('p4'), p4: to('small-2001#p11') },
  };
  const circle = (id: string, target: string) => faults.retiredInACircle(id, target).message;
  expect(check(ledger).map(({ message }) => message)).toEqual([circle('p11', 'gone-1999#p3')]);
  const early: LedgerEntry = {
    ...LIVE,
    state: 'merged',
    to: 'small-2001#p11',
    why: 'It is part of it.',
    when: '1999',
  };
  expect(check({ 'small-2001': enterAll(), 'gone-1999': { p4: early } }, ['gone-1999'])).toEqual([
    toProblem(toLedgerFile('gone-1999'), 2, faults.changedBeforePublished('p4')),
    toProblem(toLedgerFile('gone-1999'), 2, faults.retiredToNowhere('p4', 'small-2001#p11')),
  ]);
});

test('the entry that is proposed for changed words keeps the revisions before', () => {
  const before = { was: 'bbbbbbbbbbbbbbbb', ...later };
  const [problem] = check(withEntries({ p1: { ...LIVE, revised: [before] } }));
  expect(problem?.remedy).toContain(
    JSON.stringify({ revised: [before, { was: OTHER_WORDS, ...TO_REPLACE }] }).slice(1, -1),
  );
});

describe('the ids of a document that has another id now', () => {
  const hashes = (ids: Record<string, string>) =>
    new Map(Object.entries(ids).map(([id, hash]) => [id, { hash, line: 1 }]));
  const entry = (words: string): LedgerEntry => ({ ...LIVE, words });
  const [A, B] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'];

  test('lead to the same id, if it has or had the words, and else to the first id with them', () => {
    const from = { p1: entry(A), p2: entry(A), p9: entry(A) };
    const now = hashes({ p4: A, p1: B, p2: A, p5: A });
    const to = { p1: { ...entry(B), revised: [{ was: A, ...later }] } };
    expect([...mapFragments(from, to, now)]).toEqual([
      ['p1', 'p1'],
      ['p2', 'p2'],
      ['p9', 'p4'],
    ]);
  });

  test('lead to an id that had the words before they were corrected', () => {
    const to = { p7: { ...entry(B), revised: [{ was: A, ...later }] } };
    const found = mapFragments(
      { p1: entry(A), p2: WITHDRAWN, p3: entry('cccccccccccccccc') },
      to,
      hashes({ p7: B }),
    );
    expect([...found]).toEqual([
      ['p1', 'p7'],
      ['p3', undefined],
    ]);
  });
});

test('a document that vanished is reported with its ledger', () => {
  const ledger = parseLedgers({ a: { p1: LIVE }, b: { p1: LIVE } });
  expect(checkVanishedDocuments(new Set(['a']), ledger)).toEqual([
    toProblem(toLedgerFile('b'), 0, faults.vanishedDocument('b')),
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
    checkLedgerHistory([{ name: 'c1', entries: { a: { p1: before } } }], parseLedgers({ a: { p1: entry } }));

  test.each([
    ['a revision of other words', now([was('cccccccccccccccc')])],
    ['a revision that names the new words as the words before', now([was('bbbbbbbbbbbbbbbb')])],
    ['no revision', now()],
  ])('%s is refused', (_, entry) => {
    expect(compare(entry)).toEqual([
      toProblem(toLedgerFile('a'), 2, faults.revisionNotEntered('p1', OTHER_WORDS, 'c1')),
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
          faults.retirementUndone('p1', state, formatEntry('p1', before), 'c1'),
          faults.revisionNotEntered('p1', OTHER_WORDS, 'c1'),
        ].map((fault) => toProblem(toLedgerFile('a'), 2, fault)),
      );
    },
  );

  test('an id that is still withdrawn is no problem', () => {
    expect(compare(WITHDRAWN, WITHDRAWN)).toEqual([]);
  });

  test('the same id of two documents is reported twice', () => {
    const past = [{ name: 'c1', entries: { a: { p1: LIVE }, b: { p1: LIVE, p2: LIVE } } }];
    const ledger = parseLedgers({ a: { p2: LIVE }, b: { p2: LIVE } });
    expect(checkLedgerHistory(past, ledger)).toEqual([
      toProblem(toLedgerFile('a'), 1, faults.entryRemoved('a', 'p1', formatEntry('p1', LIVE), 'c1')),
      toProblem(toLedgerFile('b'), 1, faults.entryRemoved('b', 'p1', formatEntry('p1', LIVE), 'c1')),
    ]);
  });
});
