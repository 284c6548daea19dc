import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CACHE_VARIABLE,
  openReadings,
  prepareReadings,
  READINGS_VARIABLE,
} from '../../src/archive/build-cache.ts';
import { readContent, type ArchiveContent } from '../../src/text/read-content.ts';
import { formatProblem } from '../../src/text/problems.ts';

const CONTENT = join(import.meta.dirname, '../fixtures/archive/content');
const PLACEMENT = { idPrefix: 'ui-', linkSuffix: 'of it', headingShift: 1, resolve: (href: string) => href };

let folder = '';
const before = process.env[CACHE_VARIABLE];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  process.env[CACHE_VARIABLE] = folder;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (before === undefined) Reflect.deleteProperty(process.env, CACHE_VARIABLE);
  else process.env[CACHE_VARIABLE] = before;
});

function read(drafts: Record<string, string> = {}): ArchiveContent {
  return readContent(CONTENT, new Map(Object.entries(drafts)), { store: openReadings() });
}

/** Everything that pages use of the documents, with what their functions return. */
function describeAll({ documents, problems }: ArchiveContent) {
  return {
    problems: problems.map(formatProblem),
    documents: documents.map((document) => ({
      fields: Object.keys(document),
      data: JSON.stringify(document),
      copy: document.toCopy(PLACEMENT),
      source: Buffer.from(document.source.getBytes()).toString('hex'),
    })),
  };
}

function listKept(): string[] {
  return readdirSync(join(folder, 'readings')).map((name) => join(folder, 'readings', name));
}

test('kept readings give the same documents, with their fields in the same order', () => {
  const fresh = describeAll(readContent(CONTENT));
  expect(describeAll(read())).toEqual(fresh);
  expect(listKept().length).toBeGreaterThan(3);
  expect(describeAll(read())).toEqual(fresh);
});

test('only a changed text is read again, and its problems have their lines', () => {
  read();
  const count = listKept().length;
  const path = 'documents/ferry-1998.md';
  const text = readFileSync(join(CONTENT, path), 'utf8');
  expect(
    describeAll(read({ [path]: text.replace(/^summary: .*$/mu, 'summary: Another.') })).problems,
  ).toEqual([]);
  expect(listKept()).toHaveLength(count + 1);
  const wrong = read({ [path]: text.replace(/^summary: /mu, 'summery: ') });
  const expected = readContent(CONTENT, new Map([[path, text.replace(/^summary: /mu, 'summery: ')]]));
  expect(wrong.problems).toEqual(expected.problems);
  expect(wrong.problems).not.toEqual([]);
});

test('a text whose source has changed is compared with it again', () => {
  const [document] = read().documents;
  const path = `sources/${document?.source.file ?? ''}`;
  const { problems } = read({ [path]: 'Other words' });
  expect(problems.map(({ file }) => file)).toContain(document?.file);
});

test('a kept reading that is damaged is not used', () => {
  const fresh = describeAll(read());
  for (const file of listKept()) writeFileSync(file, readFileSync(file).subarray(0, -9));
  expect(describeAll(read())).toEqual(fresh);
});

test('development begins with the readings of the last time, and keeps one for each text', () => {
  Reflect.deleteProperty(process.env, CACHE_VARIABLE);
  prepareReadings(folder);
  const listFiles = () => readdirSync(process.env[READINGS_VARIABLE] ?? '');
  try {
    readContent(CONTENT, new Map(), { store: openReadings() });
    const count = listFiles().length;
    expect(count).toBeGreaterThan(3);
    const { get, set } = openReadings();
    let made = 0;
    const store: ReturnType<typeof openReadings> = {
      get,
      set: (...reading) => {
        made += 1;
        set(...reading);
      },
    };
    readContent(CONTENT, new Map(), { store });
    expect(made).toBe(0);
    const path = 'documents/ferry-1998.md';
    const text = readFileSync(join(CONTENT, path), 'utf8');
    readContent(CONTENT, new Map([[path, `${text}\n`]]), { store });
    expect([made, listFiles().length]).toEqual([1, count]);
  } finally {
    Reflect.deleteProperty(process.env, READINGS_VARIABLE);
  }
});
