import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { getAttribute, listElements, readBuilt } from './built-site.ts';
import { IDS } from './document-ids.ts';

/** A page that has only the scripts that all pages have. */
const PAGE = 'documents/index.html';
const LIMIT_BYTES = 3000;
const STATIC_IMPORT = /\b(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/gu;

/** @returns the paths of the scripts that a page loads without a user action, and of all their static imports. */
function listScripts(page: string): string[] {
  const found = listElements(readBuilt(page)).flatMap((element) => {
    const address = element.tagName === 'script' ? getAttribute(element, 'src') : undefined;
    return address === undefined ? [] : [address.slice(1)];
  });
  // The loop also visits the scripts that it appends.
  for (const name of found) {
    const imports = [...readBuilt(name).matchAll(STATIC_IMPORT)].map(([, path = '']) => join('_astro', path));
    found.push(...imports.filter((path) => !found.includes(path)));
  }
  return found;
}

test(`the script that each page loads for its header weighs at most ${LIMIT_BYTES} bytes`, () => {
  const scripts = listScripts(PAGE);
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((name) => brotliCompressSync(readBuilt(name)).byteLength);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT_BYTES);
});

test('no page links the stylesheet of the dialog or loads its script', () => {
  for (const page of [PAGE, 'index.html', `documents/${IDS[0]}/index.html`, 'search/index.html']) {
    const linked = listElements(readBuilt(page)).map((element) => getAttribute(element, 'href') ?? '');
    expect([...linked, ...listScripts(page)].filter((address) => address.includes('search-dialog'))).toEqual(
      [],
    );
  }
});
