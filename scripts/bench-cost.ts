import type { Browser } from '@playwright/test';
import { searchFiles } from '../src/search/engine/files.ts';
import { ask } from '../tests/reader-queries.ts';
import type { SentFile } from './serve-site.ts';

/** The files sent on a first visit to the search page: for the page, for search, and for a word that no text has. */
interface Cost {
  page: SentFile[];
  search: SentFile[];
  miss: SentFile[];
}

/** A word of only one text, a phrase of several texts, and a word of most texts. */
const QUERIES = ['Huawei', 'cyber security', 'semiconductor'];

/** A mistyped word. */
const MISS = 'semiconducter';

/**
 * The limit for all files that search loads for words that the texts have, in bytes: its scripts, the texts and the
 * index. Pagefind's module alone has 51,300.
 *
 * @public The tests of the five texts use it, too.
 */
export const SEARCH_LIMIT_BYTES = 100_000;

/** The limit for the lexicon without its translations, in bytes. */
const LEXICON_LIMIT_BYTES = 12_000;

/** @param sent the list to which the server adds each file that it sends */
export async function measureCost(browser: Browser, origin: string, sent: SentFile[]): Promise<Cost> {
  const context = await browser.newContext({ baseURL: origin });
  const start = sent.length;
  const page = await context.newPage();
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const loaded = sent.length;
  for (const query of QUERIES) await ask(page, query);
  await page.waitForLoadState('networkidle');
  const found = sent.length;
  await ask(page, MISS);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { page: sent.slice(start, loaded), search: sent.slice(loaded, found), miss: sent.slice(found) };
}

/** @returns whether search and the lexicon stay within their limits. */
export function printCost({ page, search, miss }: Cost): boolean {
  const queries = QUERIES.map((query) => `“${query}”`).join(', ');
  console.log(`\nFirst visit over the network (bodies; text as Brotli): the search page, then ${queries}`);
  printFiles(search);
  const [pageBytes, searchBytes, missBytes] = [page, search, miss].map(sumBytes) as [number, number, number];
  const lexiconBytes = sumBytes(miss.filter(({ path }) => path.startsWith(searchFiles.lexicon)));
  const [limit, lexiconLimit] = [SEARCH_LIMIT_BYTES, LEXICON_LIMIT_BYTES].map(
    (bytes) => `at most ${bytes / 1000} kB`,
  );
  console.log(`${formatKilobytes(searchBytes)}  search, ${search.length} requests (${limit})`);
  console.log(`then “${MISS}”, which no text has`);
  printFiles(miss);
  console.log(`${formatKilobytes(lexiconBytes)}  the lexicon without translations (${lexiconLimit})`);
  console.log(`${formatKilobytes(searchBytes + missBytes)}  search with “${MISS}”`);
  console.log(`${formatKilobytes(pageBytes)}  the page itself, ${page.length} requests`);
  console.log(`${formatKilobytes(pageBytes + searchBytes + missBytes)}  total`);
  return searchBytes <= SEARCH_LIMIT_BYTES && lexiconBytes <= LEXICON_LIMIT_BYTES;
}

function printFiles(files: SentFile[]): void {
  for (const { path, bytes } of files) console.log(`${formatKilobytes(bytes)}  ${path}`);
}

export function sumBytes(files: SentFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
