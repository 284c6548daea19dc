import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIST, getAttribute, listElements, listFiles, readBuilt } from './built-site.ts';
import { IDS } from './source-words.ts';

const PAGES = listFiles(DIST, '.html');
const BUDGETED = [...IDS.map((id) => `documents/${id}/index.html`), 'index.html', 'search/index.html'];
const LIMIT_BYTES = 14_000;
const LIMIT_RENDER_BLOCKING = 2;

/** A file that a page asks for before its reader does anything. */
interface Resource {
  address: string;
  isBlocking: boolean;
}

function listResources(path: string): Resource[] {
  return listElements(readBuilt(path)).flatMap((element) => {
    const rel = getAttribute(element, 'rel') ?? '';
    const isLoading = element.tagName !== 'link' || /stylesheet|icon|preload/u.test(rel);
    const address =
      getAttribute(element, 'src') ??
      (element.tagName === 'link' ? getAttribute(element, 'href') : undefined);
    if (address === undefined || !isLoading) return [];
    const isBlocking =
      rel === 'stylesheet' ||
      (element.tagName === 'script' &&
        getAttribute(element, 'type') !== 'module' &&
        getAttribute(element, 'defer') === undefined);
    return [{ address, isBlocking }];
  });
}

/** @returns the files in dist that a page loads, and those that these load at once: imports, fonts and images. */
function listLoadedFiles(path: string): string[] {
  const files = new Set(listResources(path).map(({ address }) => address.replace(/^\//u, '')));
  for (const file of files) {
    if (!/\.(?:js|css)$/u.test(file)) continue;
    const named = /(?:\bfrom|\bimport|url\()\s*["'`]?([./][^"'`)]+)/gu;
    for (const [, name = ''] of readBuilt(file).matchAll(named))
      files.add(posix.join(posix.dirname(file), name));
  }
  return [...files];
}

function measureBrotli(path: string): number {
  return brotliCompressSync(readFileSync(join(DIST, path))).byteLength;
}

test.each(PAGES)('%s has at most two requests that block its rendering', (path) => {
  const blocking = listResources(path).filter(({ isBlocking }) => isBlocking);
  expect(
    blocking.length,
    `${blocking.map(({ address }) => address).join(' ')}: import the styles in the page’s one stylesheet, in src/styles/sheets/`,
  ).toBeLessThanOrEqual(LIMIT_RENDER_BLOCKING);
});

test.each(BUDGETED)(`%s weighs at most ${LIMIT_BYTES} bytes in all`, (path) => {
  const sizes = [path, ...listLoadedFiles(path)].map((file) => [file, measureBrotli(file)] as const);
  expect(
    sizes.reduce((sum, [, size]) => sum + size, 0),
    sizes.map((size) => size.join(': ')).join(', '),
  ).toBeLessThanOrEqual(LIMIT_BYTES);
});

describe('no page', () => {
  test('has a script, style or handler within it', () => {
    for (const path of PAGES) {
      for (const element of listElements(readBuilt(path))) {
        const attributes = element.attrs
          .map(({ name }) => name)
          .filter((name) => name === 'style' || name.startsWith('on'));
        expect(attributes, path).toEqual([]);
        const isInline =
          element.tagName === 'style' ||
          (element.tagName === 'script' && getAttribute(element, 'src') === undefined);
        expect(isInline, path).toBe(false);
      }
    }
  });

  test('asks another host for anything', () => {
    for (const path of PAGES) {
      expect(
        listResources(path)
          .map(({ address }) => address)
          .filter((address) => /^(?:[a-z]+:)?\/\//u.test(address)),
        path,
      ).toEqual([]);
    }
  });

  test('but the search page asks for any of the search before it is reached for', () => {
    for (const path of PAGES) {
      expect(
        listResources(path).filter(({ address }) => address.includes('pagefind')),
        path,
      ).toEqual([]);
    }
  });
});
