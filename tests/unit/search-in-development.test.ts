import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toSearchFile } from '../../src/search/build/integration.ts';

let lastBuild: string;

beforeAll(() => {
  lastBuild = join(mkdtempSync(join(tmpdir(), 'last-build-')), 'dist');
  for (const file of [
    'pagefind/wasm.en.1.pagefind',
    'search/passages.json',
    'search/passages-copy.json',
    'search/lexicon.json',
    'search/translations.json',
    'search/index.html',
    '../secret',
  ]) {
    mkdirSync(join(lastBuild, file, '..'), { recursive: true });
    writeFileSync(join(lastBuild, file), '');
  }
});

afterAll(() => {
  rmSync(join(lastBuild, '..'), { recursive: true });
});

test.each([
  ['/pagefind/wasm.en.1.pagefind', '/', 'pagefind/wasm.en.1.pagefind'],
  ['/pagefind/wasm.en.1.pagefind?ts=1', '/', 'pagefind/wasm.en.1.pagefind'],
  ['/search/passages.json', '/', 'search/passages.json'],
  ['/search/passages-copy.json', '/', 'search/passages-copy.json'],
  ['/search/lexicon.json', '/', 'search/lexicon.json'],
  ['/search/translations.json', '/', 'search/translations.json'],
  ['/some/path/search/passages.json', '/some/path/', 'search/passages.json'],
  ['/some/path/search/passages.json', '/some/path', 'search/passages.json'],
])('the development server serves %s below %s from the last build', (address, base, file) => {
  expect(toSearchFile(lastBuild, address, base)).toBe(join(lastBuild, file));
});

test.each([
  ['a page', '/search/'],
  ['a page of the last build', '/search/index.html'],
  ['a file that is missing', '/pagefind/missing.js'],
  ['a folder', '/pagefind/'],
  ['a path that leaves the folder', '/pagefind/../../secret'],
  ['an encoded path that leaves the folder', '/pagefind/%2e%2e/%2e%2e/secret'],
  ['a path that leaves the folder with encoded slashes', '/pagefind/..%2f..%2fsecret'],
])('the search plugin of the development server does not answer a request for %s', (_, address) => {
  expect(toSearchFile(lastBuild, address, '/')).toBeUndefined();
});
