import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CACHE_VARIABLE, getCached, getCachedText } from '../../src/archive/build-cache.ts';

let folder: string;
let made = 0;
const make = (bytes: number[]) => () => {
  made += 1;
  return Uint8Array.from(bytes);
};

beforeEach(() => {
  made = 0;
  folder = mkdtempSync(join(tmpdir(), 'archive-cache-'));
  process.env[CACHE_VARIABLE] = folder;
});

afterEach(() => {
  Reflect.deleteProperty(process.env, CACHE_VARIABLE);
  rmSync(folder, { recursive: true });
});

const listFiles = () => readdirSync(join(folder, 'cards')).map((name) => join(folder, 'cards', name));

test('work with the same input is done once, and gives the same bytes', async () => {
  const first = await getCached('cards', { id: 'a' }, make([1, 2, 3]));
  const second = await getCached('cards', { id: 'a' }, make([9]));
  expect([made, [...first], [...second]]).toEqual([1, [1, 2, 3], [1, 2, 3]]);
});

test('work with another input or of another kind is done by itself', async () => {
  await getCached('cards', { id: 'a' }, make([1]));
  expect([...(await getCached('cards', { id: 'b' }, make([2])))]).toEqual([2]);
  expect([...(await getCached('citations', { id: 'a' }, make([3])))]).toEqual([3]);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['of another program', () => Buffer.from('not a file of the cache, but a long text of something else')],
  [
    'changed in one bit',
    (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))),
  ],
])('a file of the cache that is %s is not used, and is made again', async (_, damage) => {
  const content = Array.from({ length: 20 }, (__, index) => index);
  await getCached('cards', 'a', make(content));
  const [file = ''] = listFiles();
  writeFileSync(file, damage(readFileSync(file)));
  expect([...(await getCached('cards', 'a', make(content)))]).toEqual(content);
  expect(made).toBe(2);
  await getCached('cards', 'a', make(content));
  expect(made).toBe(2);
});

test('without a folder for the cache, and with one that cannot be written, the work is done each time', async () => {
  process.env[CACHE_VARIABLE] = join(folder, 'file');
  writeFileSync(join(folder, 'file'), '');
  await getCached('cards', 'a', make([1]));
  Reflect.deleteProperty(process.env, CACHE_VARIABLE);
  await getCached('cards', 'a', make([1]));
  expect(made).toBe(2);
});

test('a file that is used gets the time of its use, so that the build keeps it', async () => {
  await getCached('cards', 'a', make([1]));
  const [file = ''] = listFiles();
  utimesSync(file, new Date(0), new Date(0));
  const before = Date.now();
  await getCached('cards', 'a', make([1]));
  expect(statSync(file).mtimeMs).toBeGreaterThanOrEqual(before - 1);
});

test('text keeps its characters', async () => {
  const words = '航路 “ferry” é';
  for (let time = 0; time < 2; time += 1)
    expect(await getCachedText('citations', 1, () => words)).toBe(words);
});
