import { describe, expect, test } from 'vitest';
import { formatChangeFeed } from '../../src/archive/change-feed.ts';
import { listDocumentChanges, type Change } from '../../src/archive/changes.ts';
import { formatLocator } from '../../src/archive/citations/passage-citation.ts';
import { checkInternalLinks } from '../../src/archive/internal-links.ts';
import { toNameLists } from '../../src/archive/names.ts';
import { listSharedPlaces } from '../../src/archive/parallels.ts';
import { toPlainText } from '../../src/archive/plain-text.ts';
import { listRetiredNotes } from '../../src/archive/retired.ts';
import { listPassageRows } from '../../src/archive/whole/passage-rows.ts';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import type { ArchiveContent } from '../../src/text/read-content.ts';
import { getSmallArchiveDocument, getSmallDocument } from './small-texts.ts';

const SITE = { name: 'An Archive', language: 'en', origin: undefined, base: '/' };
const LIVE: LedgerEntry = { state: 'live', published: '2001-01-01', words: 'aaaaaaaaaaaaaaaa' };

describe('the changes of a text', () => {
  const list = (entries: Record<string, Record<string, LedgerEntry>>, formerIds: string[] = []) =>
    listDocumentChanges(getSmallDocument('one {#p1}\n\ntwo {#p2}'), entries, formerIds);

  test('name every passage that has the words of a split one', () => {
    const split: LedgerEntry = {
      ...LIVE,
      state: 'split',
      to: ['p1', 'p2'],
      why: 'It was long.',
      when: '2003',
    };
    const to = list({ 'small-2001': { p1: LIVE, p2: LIVE, p5: split } }).find(
      ({ kind }) => kind === 'split',
    )?.to;
    expect(to).toContain('1');
    expect(to).toContain('2');
  });

  test('do not count words as new that the text had under its id before', () => {
    const changes = list(
      { 'old-1999': { p9: LIVE }, 'small-2001': { p1: { ...LIVE, published: '2005-01-01' } } },
      ['old-1999'],
    );
    expect(changes.map(({ kind, when }) => [kind, when])).toEqual([['published', '2001-01-01']]);
  });

  test('make a feed that was updated at the newest, with an id for each of two corrections of a passage', () => {
    const change: Change = {
      kind: 'corrected',
      when: '2005-01-01',
      documentId: 'a',
      fragmentId: 'p1',
      text: 'x',
    };
    const feed = formatChangeFeed(
      [
        { ...change, words: 'one' },
        { ...change, words: 'two' },
        { ...change, when: '2004-01-01' },
      ],
      SITE,
    );
    expect(/<updated>([^<]*)</u.exec(feed)?.[1]).toBe('2005-01-01T00:00:00Z');
    expect(new Set(Array.from(feed.matchAll(/<id>([^<]*)</gu), ([, id]) => id)).size).toBe(4);
  });
});

describe('the plain text', () => {
  test('has the signs of notes in the cells of a table, and two spaces after the widest cell', () => {
    const body = '| A[^1] | B {#p1} |\n|---|---|\n| wide cell | c[^1] {#p2} |\n\n[^1]: Of that. {#p3}';
    const document = getSmallDocument(body, { source: 'A Title\nA1 B\nwide cell c1\n1 Of that.\n' });
    expect(toPlainText(document)).toContain('A[1]       B\nwide cell  c[1]\n');
  });

  test('keeps two spaces after a cell that is wider than its columns', () => {
    const body =
      '| A | B | C {#p1} |\n|---|---|---|\n| very wide words | {<} | c {#p2} |\n| d | e | f {#p3} |';
    const document = getSmallDocument(body, { source: 'A Title\nA B C\nvery wide words c\nd e f\n' });
    expect(toPlainText(document)).toContain('very wide words  c\n');
  });

  test('has the sign of a note once, if a new line follows it', () => {
    const document = getSmallDocument('one[^1]\\\ntwo {#p1}\n\n[^1]: Of that. {#p2}', {
      source: 'A Title\none1\ntwo\n1 Of that.\n',
    });
    expect(toPlainText(document)).toContain('one[1]\ntwo\n');
  });
});

test('a row of the table of passages has the id of its section, and the headings from the outermost', () => {
  const document = getSmallArchiveDocument('## Aims {#aims}\n\n### Ports {#ports}\n\none {#p1}');
  expect(listPassageRows([document], SITE)).toMatchObject([
    { section: 'ports', headings: ['Aims', 'Ports'] },
  ]);
});

test('a name lists each wording of a role once, and its members by the alphabet', () => {
  const document = getSmallArchiveDocument(
    'Zoe Ash of the Zoo and Ann Bell of the Zoo came. {#p1}\n\nAnn Bell of the Zoo left. {#p2}',
  );
  const cite = (at: string, words: string) => ({ document: 'small-2001', at, words });
  const toPerson = (id: string, name: string) => ({
    ...{ id, name, mentions: [cite('p1', name)] },
    roles: ['p1', 'p2'].map((at) => cite(at, 'of the Zoo')),
  });
  const { people, organisations } = toNameLists(
    {
      people: [toPerson('zoe', 'Zoe Ash'), toPerson('ann', 'Ann Bell')],
      organisations: [{ id: 'zoo', name: 'Zoo', mentions: [cite('p1', 'Zoo')] }],
    },
    [document],
  );
  expect(people[0]?.entries[0]?.roles.map(({ words }) => words)).toEqual(['of the Zoo']);
  expect(organisations[0]?.entries[0]?.members.map(({ id }) => id)).toEqual(['ann', 'zoe']);
});

test('shared places are in the order of the text, and lead to a comparison with the earlier text on the left', () => {
  const runs = [
    'the free flow of data with trust between the two sides',
    'a lighthouse for every harbour of the bay',
  ];
  const [early, late] = ['early-2001', 'late-2002'].map((id) => ({
    ...getSmallArchiveDocument(`We want ${runs[0]}. {#p1}\n\nThey want ${runs[1]}. {#p2}`),
    id,
  }));
  if (!early || !late) throw new Error('There are two texts.');
  for (const one of [early, late]) one.text.id = one.id;
  const toParallel = (at: string) => ({ one: { document: late.id, at }, other: { document: early.id, at } });
  const places = listSharedPlaces(late, [early, late], [toParallel('p2'), toParallel('p1')]);
  expect(places.map(({ at }) => at)).toEqual(['p1', 'p2']);
  expect(places[0]?.words).toEqual([`We want ${runs[0]}`]);
  expect(places[0]?.comparePath).toContain('/early-2001/late-2002/?leftSection=p1&rightSection=p1');
});

test('a retired id that leads to another text has no name of a section of its own text', () => {
  const text = getSmallDocument('## Aims {#aims}\n\none {#p1}');
  const entry = { ...LIVE, id: 'p9', state: 'merged' as const, why: 'It is part of it.', when: '2003' };
  const name = (to: string) => listRetiredNotes('small-2001', [{ ...entry, to }], text)[0]?.targets[0]?.name;
  expect(name('aims')).toContain('Aims');
  expect(name('other-1999#aims')).not.toContain('Aims');
});

test('a text may link to a retired id and to a comparison of two texts, but not of one with itself', () => {
  const toText = (id: string, links: string) => ({
    ...{ ...getSmallDocument(`one ${links} {#p1}`), id },
    retired: [{ ...LIVE, id: 'p9', state: 'withdrawn' as const, why: 'It was no part.', when: '2003' }],
  });
  const check = (links: string) => {
    const content = {
      ...{ problems: [], moved: [], takenDown: [], ownPages: [], authorities: { partners: [], natures: [] } },
      documents: [toText('a-2001', links), toText('b-2001', '')],
    };
    return checkInternalLinks(content as unknown as ArchiveContent).map(({ message }) => message);
  };
  expect(check('[x](#p9) [y](../../compare/a-2001/b-2001/) [z](../b-2001/#p9)')).toEqual([]);
  expect(check('[x](#p8)')).toHaveLength(1);
  expect(check('[x](../../compare/a-2001/a-2001/)')).toHaveLength(1);
});

test('APA cites a section with a long heading by its first words, in quotation marks', () => {
  expect(formatLocator('apa', ['aims'], 'Aims of ports')).toBe('Aims of ports section');
  expect(formatLocator('apa', ['aims'], 'The aims of all ports of the bay')).toBe(
    '“The aims of all ports of” section',
  );
});
