import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listDownloads } from '../../src/archive/whole/downloads.ts';
import { formatSize } from '../../src/hosting/pack-archive.ts';
import { toSha256 } from '../../src/text/hash.ts';
import { DIST, getAttribute, getText, listElements, listFiles, PROJECT, readBuilt } from './built-site.ts';

const FILES = listDownloads(existsSync(join(DIST, 'terms.csv'))).flatMap(({ downloads }) =>
  downloads.map(({ path }) => path),
);

/** Files at the top of the site that serve browsers, hosts or search engines. Readers do not take them away. */
const NOT_FOR_READERS = [
  ...['favicon.svg', 'pages.json', 'preferences.js', 'preferences-and-scripts.js', 'robots.txt'],
  ...['opensearch.xml', 'changes.xml', 'SHA256SUMS', '_headers', '.nojekyll'],
];
/** The checker of EPUB in Debian (the package `epubcheck`). */
const EPUBCHECK = '/usr/bin/epubcheck';

describe('the page of downloads', () => {
  const elements = listElements(readBuilt('download/index.html'));

  test.each(FILES)('offers %s with its size', (path) => {
    const size = elements.find((element) => getAttribute(element, 'data-size-of') === path);
    expect(size && getText(size)).toBe(`, ${formatSize(statSync(join(DIST, path)).size)}`);
    expect(elements.some((element) => getAttribute(element, 'href')?.endsWith(path))).toBe(true);
  });

  test('offers every file at the top of the site that readers may take away', () => {
    const files = readdirSync(DIST, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .filter((name) => !NOT_FOR_READERS.includes(name) && !/\.html$|^sitemap-.*\.xml$/u.test(name));
    expect(files.map((name) => `/${name}`).toSorted()).toEqual(FILES.toSorted());
  });

  test('is linked from every page', () => {
    for (const page of listFiles(DIST, 'index.html'))
      expect(readBuilt(page), page).toMatch(/href="[^"]*\/download\/"/u);
  });
});

test('the zip has every source, every text, every ledger and every other file to download as they are', () => {
  const files = unzipSync(readFileSync(join(DIST, 'archive.zip')));
  const [folder = ''] = Object.keys(files)[0]?.split('/') ?? [];
  const kept = listFiles(join(PROJECT, 'content'));
  expect(kept.length).toBeGreaterThan(0);
  for (const path of kept) {
    const bytes = files[`${folder}/content/${path}`];
    expect(bytes && toSha256(bytes), path).toBe(toSha256(readFileSync(join(PROJECT, 'content', path))));
  }
  for (const path of FILES.filter((one) => !one.endsWith('.zip'))) {
    const bytes = files[`${folder}${path}`];
    expect(bytes && toSha256(bytes), path).toBe(toSha256(readFileSync(join(DIST, path))));
  }
});

test('the list of checksums has all files to download', () => {
  for (const path of FILES) expect(readBuilt('SHA256SUMS')).toContain(`  ${path.slice(1)}\n`);
});

test.skipIf(!existsSync(EPUBCHECK))('epubcheck finds no error and no warning in the book', () => {
  const { status, stdout, stderr } = spawnSync(
    'java',
    // Java runs without its slow compiler and parallel collector, because they help only in a long run.
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-jar',
      EPUBCHECK,
      '--failonwarnings',
      join(DIST, 'archive.epub'),
    ],
    { encoding: 'utf8' },
  );
  expect(stdout + stderr).toContain('No errors or warnings detected');
  expect(status).toBe(0);
});
