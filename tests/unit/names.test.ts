import { describe, expect, test } from 'vitest';
import { findWhole } from '../../src/words/find-whole.ts';
import { proposals, proposeNames } from '../../src/text/propose-names.ts';
import { listProblems, readArchive } from './checked-archive.ts';
import { text } from './hostile-inputs.ts';

const DOCUMENT = 'content/documents/small-2001.md';
const BODY =
  'Ann Bell of the Pier Office met nobody. {#p1}\n\n## The Pier Office {#office}\n\nBell spoke, and so did Tom Reed. {#p2}';

const cite = (at: string, words: string) => ({ document: 'small-2001', at, words });
const ANN = { id: 'ann-bell', name: 'Ann Bell', mentions: [cite('p1', 'Ann Bell'), cite('p2', 'Bell')] };
const OFFICE = {
  id: 'pier-office',
  name: 'Pier Office',
  mentions: [cite('p1', 'the Pier Office'), cite('office', 'The Pier Office')],
};

/** Reads an archive with the text above and these lists. */
function read(people: unknown[], organisations: unknown[], notNames: string[] = ['A Title', 'Tom Reed']) {
  return readArchive({
    ...text(BODY),
    'authorities/people.yaml': JSON.stringify(people),
    'authorities/organisations.yaml': JSON.stringify(organisations),
    'authorities/not-names.yaml': JSON.stringify(notNames),
  });
}

/** @returns the proposals, each with the line of its file and without its remedy */
function propose(...lists: Parameters<typeof read>) {
  const { names, documents } = read(...lists);
  return proposeNames(names, documents).map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

test('an archive needs no lists of names', () => {
  const { names, problems } = readArchive();
  expect(problems).toEqual([]);
  expect([names.people.entries, names.organisations.entries, names.notNames.entries]).toEqual([[], [], []]);
});

test('a mention by the surname and a mention in a heading are no problem', () => {
  expect(listProblems(read([ANN], [OFFICE]))).toEqual([]);
});

test('people and organisations do not share ids or names', () => {
  const other = { ...OFFICE, id: 'ann-bell', name: 'Pier Office', spellings: ['Ann Bell'] };
  const mentions = [cite('p1', 'Ann Bell of the Pier Office')];
  const messages = listProblems(read([ANN], [{ ...other, mentions }])).map(({ message }) => message);
  expect(messages).toEqual([
    'the id "ann-bell" is used twice',
    'the name "Ann Bell" is listed twice (also content/authorities/people.yaml:1)',
  ]);
});

describe('a proposal', () => {
  test('is not made if every name is listed', () => {
    expect(propose([ANN], [OFFICE])).toEqual([]);
  });

  test('names a passage and a heading that an entry does not list', () => {
    const lists = [{ ...OFFICE, mentions: [cite('office', 'Pier Office')] }];
    expect(propose([ANN], lists)).toEqual([
      `${DOCUMENT}:26: ${proposals.unlisted('Pier Office', 'content/authorities/organisations.yaml', 'small-2001', 'p1').message}`,
    ]);
    expect(propose([ANN], [{ ...OFFICE, mentions: [cite('p1', 'Pier Office')] }])).toEqual([
      `${DOCUMENT}:28: ${proposals.unlisted('Pier Office', 'content/authorities/organisations.yaml', 'small-2001', 'office').message}`,
    ]);
  });

  test('joins the words with capitals that no entry explains, also at the start of a sentence', () => {
    expect(propose([], [OFFICE])).toEqual([
      `${DOCUMENT}:26: ${proposals.unknown('Ann Bell', 'p1').message}`,
      `${DOCUMENT}:30: ${proposals.unknown('Bell', 'p2').message}`,
    ]);
    expect(propose([ANN], [OFFICE], ['A Title'])).toEqual([
      `${DOCUMENT}:30: ${proposals.unknown('Tom Reed', 'p2').message}`,
    ]);
  });

  test('names the words of not-names.yaml that no text has', () => {
    expect(propose([ANN], [OFFICE], ['A Title', 'Tom Reed', 'Tom'])).toEqual([]);
    expect(propose([ANN], [OFFICE], ['A Title', 'Tom Reed', 'Tom R'])).toEqual([
      `content/authorities/not-names.yaml:1: ${proposals.useless('Tom R').message}`,
    ]);
  });
});

describe('whole words', () => {
  test.each<[string, string, number[]]>([
    ['the EU and the EU’s', 'EU', [4, 15]],
    ['EUR and REU', 'EU', []],
    ['e-ASEAN, ASEAN+3', 'ASEAN', [2, 9]],
    ['Anne\u0301 Bell', 'Anne', []],
    ['北港評議会は会合を開いた', '評議会', [2]],
    ['Future Co., Ltd., Japan', 'Future Co., Ltd.', [0]],
  ])('in “%s”: “%s”', (words, wanted, starts) => {
    expect(findWhole(words, wanted).map(({ start }) => start)).toEqual(starts);
  });
});
