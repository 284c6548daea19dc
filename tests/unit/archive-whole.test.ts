import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getChanges } from '../../src/archive/changes.ts';
import { getDocuments, getNeighbours } from '../../src/archive/documents.ts';
import { getMovedAddresses } from '../../src/archive/moved.ts';
import { getTimelineEntries } from '../../src/archive/timeline/entries.ts';
import type { DocumentLedger, LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { enterIds, formatLedger } from '../../src/text/ledger.ts';
import { getSmallDocument, toSmallFile } from './small-texts.ts';

vi.mock('astro:content', () => ({
  getCollection: () =>
    Promise.resolve(['b-2000', 'small-2001', 'a-2000'].map((id) => ({ id, data: toFrontMatter(id) }))),
}));

const BODY = 'one bad {#p1}\n\ntwo {#p2}';
const CORRECTED = `corrections: [{ at: p1, published: bad, reading: good, reason: So it is., noted: '2003' }]`;
const FIELDS: Record<string, string[]> = {
  'small-2001': [CORRECTED],
  'a-2000': ["dated: '2000'"],
  'b-2000': ["dated: '2000'"],
};
const toFrontMatter = (id: string) => getSmallDocument(BODY, { fields: FIELDS[id] ?? [] }).frontMatter;

let folder: string;

/** Creates a folder for an archive of three texts, like the folder of a build. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const entries = enterIds({}, getSmallDocument(BODY), '2002');
  const retired = {
    state: 'withdrawn',
    published: '2002',
    words: 'a'.repeat(16),
    why: 'Gone.',
    when: '2004',
  } as const;
  const ledgers: Record<string, DocumentLedger> = {
    ...Object.fromEntries(Object.keys(FIELDS).map((id) => [id, entries])),
    'small-2001': { ...entries, p7: retired },
    'old-1999': { opening: entries['opening'] as LedgerEntry, p2: entries['p2'] as LedgerEntry },
  };
  const files = {
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([id, fields]) => [`documents/${id}.md`, toSmallFile(BODY, { fields })]),
    ),
    'sources/small.txt': 'A Title\none bad\n\ntwo\n',
    'authorities/partners.yaml': '- { id: de, name: Germany }\n- { id: fr, name: France }\n',
    'authorities/natures.yaml': '- { id: report, name: Report, standing: other, citedAs: report }\n',
    'authorities/terms.yaml': '- { spellings: [IT, information technology], note: The same. }\n',
    'authorities/events.yaml':
      "- { dated: '2001', datedBy: A letter., label: Event, document: small-2001, passage: p2, mentionedAs: two }\n",
    'moved-documents.yaml': "- { from: old-1999, to: a-2000, why: A better name., when: '2003-05-01' }\n",
    ...Object.fromEntries(
      Object.entries(ledgers).map(([id, ledger]) => [`ids/${id}.json`, formatLedger(ledger)]),
    ),
    'releases.yaml': "- { date: '2002-01-01', ids: { a-2000: 3, b-2000: 3, small-2001: 4, old-1999: 2 } }\n",
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), content);
  }
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('the changes of the archive are sorted from the newest, and on one day by document and id', () => {
  expect(
    getChanges().map(({ when, documentId, fragmentId, kind, to }) => [
      when,
      documentId,
      fragmentId,
      kind,
      to,
    ]),
  ).toEqual([
    ['2004', 'small-2001', 'p7', 'withdrawn', undefined],
    ['2003-05-01', 'old-1999', undefined, 'moved', 'a-2000'],
    ['2003', 'small-2001', 'p1', 'corrected', undefined],
    ['2002', 'a-2000', undefined, 'published', undefined],
    ['2002', 'b-2000', undefined, 'published', undefined],
    ['2002', 'small-2001', undefined, 'published', undefined],
  ]);
  expect(getChanges()[1]).toMatchObject({ text: 'A better name.' });
});

test('a moved document leads to its new address, with all its ids', () => {
  expect(getMovedAddresses()).toMatchObject([
    {
      from: 'old-1999',
      to: 'a-2000',
      why: 'A better name.',
      when: '2003-05-01',
      document: { id: 'a-2000' },
      fragments: [
        { id: 'opening', place: { documentId: 'a-2000', fragmentId: 'opening' } },
        { id: 'p2', place: { documentId: 'a-2000', fragmentId: 'p2' } },
      ],
      retired: [],
    },
  ]);
});

test('the documents are sorted by date, then by id, each with its kind and partners', async () => {
  const documents = await getDocuments();
  expect(
    documents.map(({ id, text, nature, partners }) => [
      id,
      text.id,
      nature.name,
      ...partners.map(({ name }) => name),
    ]),
  ).toEqual([
    ['a-2000', 'a-2000', 'Report', 'France'],
    ['b-2000', 'b-2000', 'Report', 'France'],
    ['small-2001', 'small-2001', 'Report', 'France'],
  ]);
  const around = [0, 1, 2].map((index) => getNeighbours(documents, index));
  expect(around.map(({ previous, next }) => [previous?.id, next?.id])).toEqual([
    [undefined, 'b-2000'],
    ['a-2000', 'small-2001'],
    ['b-2000', undefined],
  ]);
});

test('the timeline has the texts and the events that they mention', async () => {
  expect(getTimelineEntries(await getDocuments()).map(({ name, path }) => [name, path])).toEqual([
    ['Short', '/documents/a-2000/'],
    ['Short', '/documents/b-2000/'],
    ['Short', '/documents/small-2001/'],
    ['Event', '/documents/small-2001/#p2'],
  ]);
});
