import { loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';

/** A connection that the browser simulates. */
interface Line {
  name: string;
  latencyMs: number;
  megabitsPerSecond: number;
  barsMs: Partial<Times>;
}

/** Waiting times of a reader, in ms. */
interface Times {
  /** From the first key on a newly loaded page to the first hits. `ready`: to their final order. */
  firstResults: number;
  ready: number;
  /** From the last key of a later query to its hits. */
  laterResults: number;
}

/** The connections to measure, with their limits. */
export const LINES: Line[] = [
  {
    name: '60 ms, 10 Mbit/s',
    latencyMs: 60,
    megabitsPerSecond: 10,
    barsMs: { ready: 600, laterResults: 100 },
  },
  {
    name: 'slow 4G (150 ms, 1.6 Mbit/s)',
    latencyMs: 150,
    megabitsPerSecond: 1.6,
    barsMs: { firstResults: 450, ready: 900 },
  },
];

const RUNS = 9;
const QUERY = 'cyber security';
const LATER_QUERY = 'data free flow';

const LABELS: Record<keyof Times, string> = {
  firstResults: 'first key → first results',
  ready: 'first key → final order of the results',
  laterResults: 'last key of a later query → results',
};

/** @returns the times of several visits, each with an empty cache. */
export async function measureTimes(browser: Browser, origin: string, line: Line): Promise<Times[]> {
  const all: Times[] = [];
  while (all.length < RUNS) {
    const context = await browser.newContext({ baseURL: origin });
    all.push(await visit(await context.newPage(), line));
    await context.close();
  }
  return all;
}

async function visit(page: Page, line: Line): Promise<Times> {
  await page.goto('/search/', { waitUntil: 'networkidle' });
  await slowDown(page, line);
  const first = await page.evaluate(timeAnswer, QUERY);
  const later = await page.evaluate(timeAnswer, LATER_QUERY);
  return { firstResults: first.shown, ready: first.ready, laterResults: later.shown };
}

/** Makes a page in Chromium load as over this connection. */
export async function slowDown(page: Page, line: Line): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', toConditions(line));
}

/** @returns the parameters of `Network.emulateNetworkConditions` */
export function toConditions({ latencyMs, megabitsPerSecond }: Line) {
  const bytesPerSecond = (megabitsPerSecond * 1_000_000) / 8;
  return {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  };
}

/**
 * Runs in the page: focuses the field and enters a query. @returns the times to its hits and to their final order, in
 * ms.
 */
export function timeAnswer(query: string): Promise<{ shown: number; ready: number }> {
  const list = document.querySelector<HTMLElement>('[data-search-results]');
  const field = document.querySelector<HTMLInputElement>('archive-search input');
  if (!list || !field) throw new Error('This page has no search.');
  const startMs = performance.now();
  return new Promise((resolve) => {
    let shown: number | undefined;
    const observer = new MutationObserver(() => {
      if (list.dataset['query'] !== query || list.childElementCount === 0) return;
      shown ??= performance.now() - startMs;
      if (list.dataset['state'] !== 'ready') return;
      observer.disconnect();
      resolve({ shown, ready: performance.now() - startMs });
    });
    observer.observe(list, { attributes: true, childList: true });
    field.focus();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

export function printTimes({ name, barsMs }: Line, all: Times[]): void {
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`${name}; medians of ${all.length} visits (range); load of this machine ${load.join(' ')}`);
  for (const key of Object.keys(LABELS) as (keyof Times)[]) {
    const times = all.map((one) => one[key]).toSorted((a, b) => a - b);
    const bar = barsMs[key];
    const range = `(${format(times[0])}–${format(times.at(-1))})`;
    const median = format(times[Math.floor(times.length / 2)]);
    console.log(
      `${median.padStart(6)} ms  ${LABELS[key].padEnd(44)} ${range}${bar ? ` limit: ${bar} ms` : ''}`,
    );
  }
}

function format(timeMs = NaN): string {
  return timeMs.toFixed(0);
}
