import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DIST, getAttribute, listElements, listFiles, readBuilt } from './built-site.ts';
import { IDS } from './sources.ts';

const PAGES = listFiles(DIST, '.html');
const LIMIT_BYTES = 25_000;
const LIMIT_RENDER_BLOCKING = 2;

function listResources(path: string) {
  return listElements(readBuilt(path)).flatMap((element) => {
    const rel = getAttribute(element, 'rel') ?? '';
    const address =
      getAttribute(element, 'src') ??
      (element.tagName === 'link' ? getAttribute(element, 'href') : undefined);
    if (address === undefined || (element.tagName === 'link' && !/stylesheet|icon|preload/u.test(rel)))
      return [];
    const isBlocking =
      rel === 'stylesheet' ||
      (element.tagName === 'script' &&
        getAttribute(element, 'type') !== 'module' &&
        getAttribute(element, 'defer') === undefined);
    return [{ address, isBlocking }];
  });
}

function measureBrotli(path: string): number {
  return brotliCompressSync(readFileSync(join(DIST, path))).byteLength;
}

describe.each(IDS)('the page of %s', (id) => {
  const path = `documents/${id}/index.html`;
  const resources = listResources(path);

  test(`has at most ${LIMIT_RENDER_BLOCKING} requests that block its rendering`, () => {
    expect(resources.filter(({ isBlocking }) => isBlocking).length).toBeLessThanOrEqual(
      LIMIT_RENDER_BLOCKING,
    );
  });

  test(`weighs at most ${LIMIT_BYTES} bytes in all`, () => {
    const sizes = [path, ...resources.map(({ address }) => address.replace(/^\//u, ''))].map(measureBrotli);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT_BYTES);
  });
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
