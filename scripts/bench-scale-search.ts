import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { precompress } from '../src/hosting/precompress.ts';
import { searchFiles } from '../src/search/engine/files.ts';
import { pick, toRandom } from '../tests/seeded-random.ts';
import type { GeneratedDocument } from '../tests/scale/generated-archive.ts';
import { LINES, slowDown, timeAnswer, toConditions } from './bench-times.ts';
import { sumBytes } from './bench-cost.ts';
import { PageWorkers } from './page-workers.ts';
import { serveSite, type SentFile } from './serve-site.ts';

/** The bytes, time and memory that search in a built archive needs in the browser. */
export interface SearchCost {
  /** For each query: what the first search of a visit loads after the page, with its scripts, in kB of Brotli. */
  kilobytes: number[];
  /** For each query: the time from the query to the first passages on a slow connection, in ms. */
  firstMs: number[];
  /** The longest task of the page while a reader types, in ms. */
  longestTaskMs: number;
  /** The memory that the scripts of the page and its workers hold after these searches, in MB. */
  heapMegabytes: number;
}

/** How many visits, each with an empty cache and another query of two words. */
const VISITS = 15;

/** How many queries are typed in one visit, letter by letter. */
const TYPED = 5;

const SEED = 3;
const KEY_DELAY_MS = 80;

/** The folders of the files that search loads. */
const FOLDERS = ['_astro', 'search', 'search-parts'];

/**
 * Measures search in a built archive with a browser. It writes compressed copies beside the files that search loads.
 *
 * @param dist folder of the built site
 * @param documents its texts; the queries are words from them
 */
export async function measureSearch(
  browser: Browser,
  dist: string,
  documents: readonly GeneratedDocument[],
): Promise<SearchCost> {
  await precompress(dist, listFiles(dist));
  const site = await serveSite(dist);
  try {
    const queries = sampleQueries(documents, VISITS);
    const cost: SearchCost = { kilobytes: [], firstMs: [], longestTaskMs: 0, heapMegabytes: 0 };
    for (const query of queries) {
      const { sent, firstMs } = await search(browser, site, query);
      cost.kilobytes.push(sumBytes(sent) / 1000);
      cost.firstMs.push(firstMs);
    }
    return { ...cost, ...(await type(browser, site.origin, queries.slice(0, TYPED))) };
  } finally {
    site.close();
  }
}

function listFiles(dist: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1)),
  );
}

/** @returns pairs of words that are near each other in a passage, of at least five letters each */
function sampleQueries(documents: readonly GeneratedDocument[], count: number): string[] {
  const random = toRandom(SEED);
  const queries = new Set<string>();
  while (queries.size < count) {
    const { words } = pick(random, pick(random, documents).blocks);
    const long = words.match(/\p{L}{5,}/gu) ?? [];
    const start = Math.floor(random() * long.length);
    const pair = long.slice(start, start + 2).map((word) => word.toLowerCase());
    if (new Set(pair).size === 2) queries.add(pair.join(' '));
  }
  return [...queries];
}

async function search(
  browser: Browser,
  { origin, sent }: { origin: string; sent: SentFile[] },
  query: string,
): Promise<{ sent: SentFile[]; firstMs: number }> {
  const context = await browser.newContext({ baseURL: origin });
  try {
    const page = await context.newPage();
    const line = LINES.find(({ name }) => name.startsWith('slow 4G'));
    if (!line) throw new Error('There is no slow line.');
    // The settings of a page do not slow its workers, so they get their own.
    await new PageWorkers(await context.newCDPSession(page)).watch(async (send) => {
      await send('Network.enable');
      await send('Network.emulateNetworkConditions', toConditions(line));
    });
    const visited = sent.length;
    await page.goto('/search/', { waitUntil: 'networkidle' });
    // The page loads the manifest when it opens. It counts, because only search needs it.
    const manifest = sent.slice(visited).filter(({ path }) => path.endsWith(searchFiles.manifest));
    const before = sent.length;
    await slowDown(page, line);
    const { shown } = await page.evaluate(timeAnswer, query);
    await page.waitForLoadState('networkidle');
    return { sent: [...manifest, ...sent.slice(before)], firstMs: shown };
  } finally {
    await context.close();
  }
}

/** Types queries letter by letter. */
async function type(
  browser: Browser,
  origin: string,
  queries: string[],
): Promise<Pick<SearchCost, 'longestTaskMs' | 'heapMegabytes'>> {
  const page = await browser.newPage({ baseURL: origin });
  try {
    const session = await page.context().newCDPSession(page);
    const workers = new PageWorkers(session);
    await workers.watch(() => Promise.resolve());
    await page.goto('/search/', { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' });
    });
    const field = page.locator('archive-search input[type=search]');
    const results = page.locator('[data-search-results]');
    for (const query of queries) {
      await field.fill('');
      await field.pressSequentially(query, { delay: KEY_DELAY_MS });
      await results.and(page.locator('[data-state=ready]')).waitFor();
    }
    const longestTaskMs = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
    );
    // What the scripts hold. Before, most of the memory is what they no longer need.
    await session.send('HeapProfiler.collectGarbage');
    await workers.sendAll('HeapProfiler.collectGarbage');
    const heaps = [
      await session.send('Runtime.getHeapUsage'),
      ...((await workers.sendAll('Runtime.getHeapUsage')) as { usedSize: number }[]),
    ];
    const bytes = heaps.reduce((sum, { usedSize }) => sum + usedSize, 0);
    return { longestTaskMs, heapMegabytes: bytes / 1e6 };
  } finally {
    await page.close();
  }
}
