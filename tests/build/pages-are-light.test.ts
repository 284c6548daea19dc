import { describe, expect, test } from 'vitest';
import { LIMIT_BYTES, toLimitBytes } from '../../scripts/page-weight.ts';
import { DIST, getAttribute, listElements, listFiles, readBuilt } from './built-site.ts';
import { listResources, OF_FEW_TEXTS, weighPage } from './page-weight.ts';
import { IDS } from './document-ids.ts';

const PAGES = listFiles(DIST, '.html');
const BUDGETED = [
  ...IDS.map((id) => ({
    path: `documents/${id}/index.html`,
    limitBytes: toLimitBytes(readBuilt(`documents/${id}.txt`)),
  })),
  // The page of a list for readers who have no list yet.
  ...['index.html', 'search/index.html', 'list/index.html'].map((path) => ({
    path,
    limitBytes: LIMIT_BYTES,
  })),
];
const LIMIT_RENDER_BLOCKING = 2;

test.each(PAGES)('%s has at most two requests that block its rendering, and those of few texts', (path) => {
  const blocking = listResources(path)
    .filter(({ isBlocking, address }) => isBlocking && !OF_FEW_TEXTS.test(address))
    .map(({ address }) => address);
  expect(
    blocking.length,
    `${blocking.join(' ')}: import the styles in the page’s one stylesheet, in src/styles/sheets/`,
  ).toBeLessThanOrEqual(LIMIT_RENDER_BLOCKING);
});

test.each(BUDGETED)('$path weighs at most $limitBytes bytes in all', ({ path, limitBytes }) => {
  const { bytes, files } = weighPage(path);
  expect(bytes, files).toBeLessThanOrEqual(limitBytes);
});

describe('no page', () => {
  test('has an inline script, style or event handler', () => {
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

  test('requests a file from another host', () => {
    for (const path of PAGES) {
      expect(
        listResources(path)
          .map(({ address }) => address)
          .filter((address) => /^(?:[a-z]+:)?\/\//u.test(address)),
        path,
      ).toEqual([]);
    }
  });

  test('except the search page loads a file of search before a reader uses search', () => {
    for (const path of PAGES) {
      expect(
        listResources(path).filter(({ address }) => address.includes('pagefind')),
        path,
      ).toEqual([]);
    }
  });
});
