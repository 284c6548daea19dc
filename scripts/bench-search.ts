/**
 * `npm run bench:search`: asks the built search page what readers ask, in a real browser, and measures what it costs.
 * Prints every figure beside its bar, and ends with status 1 where an answer or the bytes miss theirs. Times are printed
 * as medians with the conditions; they depend on the machine, so none of them fails the bench.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { measureCost, printCost } from './bench-cost.ts';
import { measureKnownItems, printKnownItems } from './bench-known-items.ts';
import { printReaderResults } from './bench-reader-queries.ts';
import { LINES, measureTimes, printTimes } from './bench-times.ts';
import { findBrowser } from './find-browser.ts';
import { serveSite, type ServedSite } from './serve-site.ts';
import { askReaderQueries, READER_QUERIES } from '../tests/reader-queries.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** @returns whether the bars are reached; true where nobody wrote queries for these texts. */
async function measureReaderQueries(browser: Browser, origin: string): Promise<boolean> {
  if (!existsSync(READER_QUERIES)) {
    console.log(`There are no readers’ queries: ${READER_QUERIES} does not exist.`);
    return true;
  }
  const page = await browser.newPage({ baseURL: origin });
  await page.goto('/search/');
  const passed = printReaderResults(await askReaderQueries(page));
  await page.close();
  return passed;
}

/** @returns whether every bar but those of time is reached. */
async function measure(browser: Browser, { origin, sent }: ServedSite): Promise<boolean> {
  const passed = [await measureReaderQueries(browser, origin)];
  console.log('\nevery passage by three of its words, from the texts alone …');
  passed.push(printKnownItems(await measureKnownItems(dist)));
  passed.push(printCost(await measureCost(browser, origin, sent)));
  for (const line of LINES) {
    console.log(`\n${line.name}, cold: measuring …`);
    printTimes(line, await measureTimes(browser, origin, line));
  }
  return passed.every(Boolean);
}

if (!existsSync(join(dist, 'search/index.html')))
  throw new Error('There is no site to measure. Run npm run build first.');
const site = await serveSite(dist);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  if (!(await measure(browser, site))) process.exitCode = 1;
} finally {
  await browser.close();
  site.close();
}
