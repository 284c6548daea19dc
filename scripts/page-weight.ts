import type { Browser } from '@playwright/test';
import type { ServedSite } from './serve-site.ts';

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
