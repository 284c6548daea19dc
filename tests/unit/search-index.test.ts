import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { toSectionRecords } from '../../src/search/build/records.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const records = documents.flatMap((document) => toSectionRecords(document, authorities));

/** Starting Pagefind takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function readFiles(path: string): Map<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(path, name), 'base64')]));
}

test('the index has one record for each section, and the same bytes every time', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const { recordNames } = await buildIndex(records, first);
  await buildIndex(records, second);
  expect([...recordNames.keys()].toSorted()).toEqual(records.map(({ url }) => url).toSorted());
  expect(readFiles(first)).toEqual(readFiles(second));
});

test('the folder of the index has no other files', async () => {
  mkdirSync(join(folder, 'fragment'), { recursive: true });
  writeFileSync(join(folder, 'fragment/en_0000000.pf_fragment'), 'of an earlier index');
  const { files } = await buildIndex(records, folder);
  const names = [...readFiles(folder).keys()];
  expect(names.filter((name) => !name.startsWith('index/'))).toEqual([files.meta, files.wasm]);
  expect(files.meta).toMatch(/^pagefind\.und_[0-9a-f]+\.pf_meta$/u);
  expect(files.wasm).toMatch(/^wasm\.unknown\.[0-9a-f]+\.pagefind$/u);
});

test('two sections with the same address are refused', async () => {
  const [record] = records;
  if (!record) throw new Error('There are no records.');
  const other = { ...record, passages: [{ id: 'p1', text: 'Other words.', role: undefined }] };
  await expect(buildIndex([record, other], folder)).rejects.toThrow(/1 of 2 records/u);
});

test('an index that cannot be written stops the build', async () => {
  const leadsNowhere = join(folder, 'link');
  symlinkSync(join(folder, 'missing'), leadsNowhere);
  await expect(buildIndex(records, join(leadsNowhere, 'pagefind'))).rejects.toThrow();
});
