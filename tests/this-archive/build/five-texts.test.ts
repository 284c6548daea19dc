import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DIST, getAttribute, getText, listElements, listFiles, readBuilt } from '../../build/built-site.ts';
import { findDifference, splitWords } from '../../build/compared-words.ts';
import { IDS } from '../../build/document-ids.ts';
import { listResources, OF_FEW_TEXTS } from '../../build/page-weight.ts';
import { listSourceWords } from './source-words.ts';

/** The texts and their source files, written here again so that the test does not depend on the front matter. */
const SOURCES = {
  'rok-2000': '004_d4086b5e2e84e724.txt',
  'world-2001': '001_b2b283ca6e5e7282.txt',
  'us-2014': '000_0d58cd5f94869dc0.txt',
  'china-2020': '002_81871b939486c3d4.txt',
  'eu-2025': '003_1f2cb60f66acd59e.txt',
};

test('the archive has exactly these five texts, by date', () => {
  expect(IDS).toEqual(Object.keys(SOURCES));
});

test.each(Object.entries(SOURCES))('%s has the words of %s', (id, file) => {
  const source = listSourceWords(id, file);
  expect(source.length).toBeGreaterThan(400);
  const article = listElements(readBuilt(`documents/${id}/index.html`)).find(
    (element) => getAttribute(element, 'data-document') === id,
  );
  expect(article && findDifference(source, splitWords(getText(article)))).toBeUndefined();
});

test('the index of words weighs at most 25,000 bytes', () => {
  const bytes = brotliCompressSync(readFileSync(join(DIST, 'find/index.html'))).byteLength;
  expect(bytes).toBeLessThanOrEqual(25_000);
});

test('no page needs a style sheet that only few texts need, so two requests block it at most', () => {
  for (const path of listFiles(DIST, '.html'))
    expect(
      listResources(path).filter(({ address }) => OF_FEW_TEXTS.test(address)),
      path,
    ).toEqual([]);
});

test('the page on search links to the index of words and lists the related spellings', () => {
  const page = readBuilt('about/search/index.html');
  expect(page.split('<footer')[0]).toContain('href="/find/"');
  expect(page).toContain('class="connected-spellings"');
});
