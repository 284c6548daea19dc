import type { Browser } from '@playwright/test';
import type { ServedSite } from './serve-site.ts';

/** About as many bytes as a server sends in the first round trip. */
export const LIMIT_BYTES = 14_000;

/** A longer text may weigh more: this many bytes for each word above this number of words. */
const LIMIT_WORDS = 2000;
const BYTES_A_WORD = 4;

/**
 * Counts words by the rules of Unicode, because some scripts do not have spaces between words.
 *
 * @param text the words of a document
 * @returns the limit for all files that its page loads, in bytes
 */
export function toLimitBytes(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  const count = [...segments].filter(({ isWordLike }) => isWordLike).length;
  return LIMIT_BYTES + BYTES_A_WORD * Math.max(0, count - LIMIT_WORDS);
}

/** The bytes, requests and shifts of a page on the first visit to the site. */
export interface PageWeight {
  /** The size of all response bodies, compressed with Brotli. */
  bytes: number;
  requests: number;
  renderBlocking: number;
  /** Cumulative layout shift, without unit. */
  shift: number;
}

/** Loads a page in a browser with an empty cache. The server counts bytes and requests until the network is idle. */
export async function weighPage(browser: Browser, site: ServedSite, path: string): Promise<PageWeight> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  try {
    const before = site.sent.length;
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const sent = site.sent.slice(before);
    const bytes = sent.reduce((sum, file) => sum + file.bytes, 0);
    const timing = await page.evaluate(async () => {
      const shifts = await new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // If nothing shifts, the observer is not called. So the wait also ends after two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords())));
      });
      const resources = performance.getEntriesByType('resource');
      return {
        renderBlocking: resources.filter(
          (entry) =>
            (entry as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus ===
            'blocking',
        ).length,
        shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
      };
    });
    return { bytes, requests: sent.length, ...timing };
  } finally {
    await page.close();
  }
}
