import type { Browser } from '@playwright/test';
import { ask } from '../tests/reader-queries.ts';
import type { SentFile } from './serve-site.ts';

/** The files sent on a first visit to the search page: for the page itself, and for search. */
interface Cost {
  page: SentFile[];
  search: SentFile[];
}

/** A word of only one text, a phrase of several texts, and a mistyped word. */
const QUERIES = ['Huawei', 'cyber security', 'semiconducter'];

/** The limit for all files that search loads, in bytes: its scripts, the texts and the index. */
export const SEARCH_LIMIT_BYTES = 100_000;

/** @param sent the list to which the server adds each file that it sends */
export async function measureCost(browser: Browser, origin: string, sent: SentFile[]): Promise<Cost> {
  const context = await browser.newContext({ baseURL: origin });
  const start = sent.length;
  const page = await context.newPage();
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const loaded = sent.length;
  for (const query of QUERIES) await ask(page, query);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { page: sent.slice(start, loaded), search: sent.slice(loaded) };
}

/** @returns whether search stays within its limit. */
export function printCost({ page, search }: Cost): boolean {
  const queries = QUERIES.map((query) => `“${query}”`).join(', ');
  console.log(`\nFirst visit over the network (bodies; text as Brotli): the search page, then ${queries}`);
  for (const { path, bytes } of search) console.log(`${formatKilobytes(bytes)}  ${path}`);
  const [pageBytes, searchBytes] = [sumBytes(page), sumBytes(search)];
  const limit = `at most ${SEARCH_LIMIT_BYTES / 1000} kB`;
  console.log(`${formatKilobytes(searchBytes)}  search, ${search.length} requests (${limit})`);
  console.log(`${formatKilobytes(pageBytes)}  the page itself, ${page.length} requests`);
  console.log(`${formatKilobytes(pageBytes + searchBytes)}  total`);
  return searchBytes <= SEARCH_LIMIT_BYTES;
}

export function sumBytes(files: SentFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
