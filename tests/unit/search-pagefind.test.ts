import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildIndex, CHUNK_SIZE, toChunkSize } from '../../src/search/build/build-index.ts';
import { toRecordHtml } from '../../src/search/build/record-html.ts';
import { toSectionRecords } from '../../src/search/build/records.ts';
import { PagefindIndex } from '../../src/search/engine/pagefind-index.ts';
import { toIndexWords } from '../../src/search/query/index-words.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface PagefindScript {
  createInstance: (options: object) => {
    init: () => Promise<void>;
    search: (words: string) => Promise<{ results: { id: string; score: number }[] }>;
  };
}

const RANKING = { metaWeights: { keys: 0.5 } };

const { documents, authorities } = readContent(CONTENT);
const records = documents.flatMap((document) => toSectionRecords(document, authorities));

/** All files that Pagefind makes, with its own script, by their paths. */
const original = new Map<string, Uint8Array<ArrayBuffer>>();
let folder: string;
let ask: (words: string) => Promise<ReadonlyMap<string, number>>;
let askScript: (words: string) => Promise<ReadonlyMap<string, number>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { files } = await buildIndex(records, join(folder, 'pagefind'));
  // Pagefind also counts longer words of the same file, so both need the same files.
  process.env[CHUNK_SIZE] = toChunkSize(records.length);
  const { index } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error('There is no index.');
  for (const record of records) await index.addHTMLFile({ url: record.url, content: toRecordHtml(record) });
  for (const { path, content } of (await index.getFiles()).files)
    original.set(`/original/${path}`, new Uint8Array(content));
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, currentScript: null });
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace(/\?.*/u, '');
    const body = original.get(path) ?? new Uint8Array(readFileSync(join(folder, path)));
    return Promise.resolve(new Response(body));
  });
  const own = new PagefindIndex();
  own.start(files);
  ask = (words) => own.ask(words);
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, original.get('/original/pagefind.js') ?? '');
  const { createInstance } = (await import(pathToFileURL(script).href)) as PagefindScript;
  const instance = createInstance({ basePath: '/original/', ranking: RANKING, noWorker: true });
  await instance.init();
  askScript = async (words) => {
    const { results } = await instance.search(toIndexWords(words));
    return new Map(results.map(({ id, score }) => [id.slice(...files.record), score]));
  };
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

/** Words of the sample texts, several words, and words that Pagefind changes before it compares them. */
const WORDS = [
  'foghorn',
  'ferries',
  'ferry timetable',
  'FERRY',
  'férries',
  'night-ferries',
  'and the',
  'xyzzy',
  'R.O.K.',
];

test.each(WORDS)('the scores of “%s” are the scores of Pagefind’s own script', async (words) => {
  const [own, expected] = [await ask(words), await askScript(words)];
  expect([...own].toSorted()).toEqual([...expected].toSorted());
});

test('the words have scores', async () => {
  expect((await ask('foghorn')).size).toBeGreaterThan(0);
  expect((await ask('xyzzy')).size).toBe(0);
});
