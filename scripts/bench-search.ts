/**
 * `npm run bench:search`: runs readers' queries on the built search page in a real browser, compares answers with a
 * scan of the texts, and measures bytes and times. It prints each figure next to its limit. The exit status is 1 if
 * hits, statements or bytes are outside their limits. Times are medians and depend on the machine, so they never cause
 * a failure.
 *
 * `npm run bench:search -- --peers` asks other search engines the same queries instead, and prints the results side by
 * side.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { measureCost, printCost } from './bench-cost.ts';
import { measureKnownItems, printKnownItems } from './bench-known-items.ts';
import { printPassageResults } from './bench-passage-queries.ts';
import { measurePeers, printPeers } from './bench-peers.ts';
import { printReaderResults } from './bench-reader-queries.ts';
import { LINES, measureTimes, printTimes } from './bench-times.ts';
import { measureTruth, printTruth } from './bench-true-answers.ts';
import { findBrowser } from './find-browser.ts';
import { findLostSite } from './replace-site.ts';
import { serveCompressed, type ServedSite } from './serve-site.ts';
import { site as archive } from '../src/site.ts';
import { loadBuiltSearch } from '../tests/built-search.ts';
import { askPassageQueries, PASSAGE_QUERIES, toFind } from '../tests/passage-queries.ts';
import { askReaderQueries, READER_QUERIES } from '../tests/reader-queries.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @returns whether enough queries have the expected hits; true if this archive has no file of readers' queries. */
async function measureReaderQueries(browser: Browser, origin: string): Promise<boolean> {
  if (!existsSync(READER_QUERIES)) {
    console.log(`There are no readers' queries: ${READER_QUERIES} does not exist.`);
    return true;
  }
  const page = await browser.newPage({ baseURL: origin });
  await page.goto('/search/');
  const passed = printReaderResults(await askReaderQueries(page));
  await page.close();
  return passed;
}

/** @returns whether enough queries lead to the exact passage; true if this archive has no file of such queries. */
async function measurePassageQueries(): Promise<boolean> {
  if (!hasPassageQueries()) return true;
  return printPassageResults(await askPassageQueries(toFind(loadBuiltSearch(dist)), 'passage'));
}

/** Prints a line if there is no file. An archive with other texts may have none. */
function hasPassageQueries(): boolean {
  const isThere = existsSync(PASSAGE_QUERIES);
  if (!isThere) console.log(`There are no queries with exact passages: ${PASSAGE_QUERIES} does not exist.`);
  return isThere;
}

/** @returns whether every figure is within its limit. Times are not counted. */
async function measure(browser: Browser, { origin, sent }: ServedSite): Promise<boolean> {
  const passed = [await measureReaderQueries(browser, origin), await measurePassageQueries()];
  console.log('\nAnswers, compared with a scan of the texts …');
  passed.push(printTruth(await measureTruth(dist, archive.language)));
  console.log('\nEvery passage by three of its words, from the texts alone …');
  passed.push(printKnownItems(await measureKnownItems(dist)));
  passed.push(printCost(await measureCost(browser, origin, sent)));
  for (const line of LINES) {
    console.log(`\n${line.name}, first visit: measuring …`);
    printTimes(line, await measureTimes(browser, origin, line));
  }
  return passed.every(Boolean);
}

await findLostSite();
if (!existsSync(join(dist, 'search/index.html')))
  throw new Error('There is no site to measure. Build it first: npm run build');
const site = await serveCompressed(dist);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  if (!process.argv.includes('--peers')) {
    if (!(await measure(browser, site))) process.exitCode = 1;
  } else if (hasPassageQueries()) printPeers(await measurePeers(browser, dist));
} finally {
  await browser.close();
  site.close();
}
