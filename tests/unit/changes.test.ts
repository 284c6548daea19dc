import { describe, expect, test } from 'vitest';
import { formatChangeFeed } from '../../src/archive/change-feed.ts';
import { listDocumentChanges } from '../../src/archive/changes.ts';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, ledger } = readContent(CONTENT);
const SITE = { name: 'An Archive', language: 'en', origin: undefined, base: '/' };
const LIVE: LedgerEntry = { state: 'live', published: '2001-01-01', words: 'aaaaaaaaaaaaaaaa' };

function listKinds(entries: Record<string, LedgerEntry>): string[] {
  const [document] = documents.filter(({ id }) => id === 'notice-2019');
  if (!document) throw new Error('notice-2019 does not exist');
  return listDocumentChanges(document, { 'notice-2019': entries }).map(
    ({ kind, when, fragmentId, to }) =>
      `${when} ${kind} ${fragmentId ?? 'document'}${to === undefined ? '' : ` → ${to}`}`,
  );
}

describe('the changes of a document', () => {
  test('begin with its publication, and have no other entry if nothing changed', () => {
    expect(listKinds({ p1: LIVE, p2: LIVE })).toEqual(['2001-01-01 published document']);
  });

  test('list each id that was later added, corrected, merged or withdrawn', () => {
    const later = { why: 'It had to be.', when: '2003' };
    expect(
      listKinds({
        p1: { ...LIVE, revised: [{ was: 'bbbbbbbbbbbbbbbb', ...later }] },
        p2: { ...LIVE, published: '2002-02-02' },
        p3: { ...LIVE, state: 'merged', to: 'p1', ...later },
        p4: { ...LIVE, state: 'withdrawn', ...later },
      }),
    ).toEqual([
      '2001-01-01 published document',
      '2003 revised p1',
      '2002-02-02 added p2',
      '2003 merged p3 → ¶\u00A01',
      '2003 withdrawn p4',
    ]);
  });

  test('list each noted error of the source', () => {
    const changes = documents.flatMap((document) => listDocumentChanges(document, ledger.entries));
    const noted = changes.filter(({ kind }) => kind === 'corrected');
    expect(noted).toHaveLength(documents.flatMap(({ frontMatter }) => frontMatter.corrections).length);
    expect(noted.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('“timetabel” should read “timetable”'),
    );
  });
});

describe('the feed', () => {
  const changes = documents.flatMap((document) => listDocumentChanges(document, ledger.entries));
  const feed = formatChangeFeed(changes, SITE);

  test('has an entry with a unique id for each change', () => {
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(changes.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  test('has dates from the data, not the time of the build', () => {
    expect(formatChangeFeed(changes, SITE)).toBe(feed);
    expect(formatChangeFeed(changes.slice(0, 1), SITE)).toContain(
      `<updated>${changes[0]?.when ?? ''}T00:00:00Z</updated>`,
    );
  });

  test('escapes the special characters of XML', () => {
    const [change] = changes;
    const text = 'a < b & "c"';
    expect(formatChangeFeed(change ? [{ ...change, text }] : [], SITE)).toContain(
      '<summary>a &#x3C; b &#x26; "c"</summary>',
    );
  });

  test('has absolute addresses if the address of the archive is known', () => {
    const published = formatChangeFeed(changes, {
      ...SITE,
      origin: 'https://archive.example',
      base: '/some/path/',
    });
    expect(published).toContain('href="https://archive.example/some/path/documents/');
    expect(published).not.toContain('href="/');
  });
});
