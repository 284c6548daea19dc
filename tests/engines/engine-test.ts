import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { site } from '../../src/site.ts';
import { SAMPLE_DIST } from '../sample-site.ts';
import type { EngineWindow } from './engine-window.ts';
import { toWindow } from './playwright-window.ts';
import { watchSite, type WatchedSite } from './watched-site.ts';
import { startWebKit, type WebKit } from './webkit-window.ts';

export { expect } from '@playwright/test';

interface OfTest {
  window: EngineWindow;
  /** The sample site. At the end of each test, no browser may have reported a violation of its security policy. */
  site: WatchedSite;
  /** The site of this archive, watched in the same way. */
  archive: WatchedSite;
}

const isWebKit = process.env['ENGINE'] === 'webkit';

/** A test for every engine. `ENGINE` names the engine. */
export const test = base.extend<OfTest, { webkit: WebKit }>({
  webkit: [
    // Playwright reads from this pattern which fixtures a fixture needs.
    async ({}, use) => {
      const webkit = await startWebKit();
      await use(webkit);
      webkit.stop();
    },
    { scope: 'worker' },
  ],
  // A fixture that names `page` starts the browser of Playwright.
  window: isWebKit
    ? async ({ webkit }, use, info) => {
        const { window, close } = await webkit.openWindow();
        await window.resize(1440, 900);
        await use(window);
        if (info.error) writeFileSync(info.outputPath('window.png'), await window.takePicture());
        await close();
      }
    : async ({ page }, use) => use(toWindow(page)),
  site: async ({}, use) => watch(SAMPLE_DIST, use),
  archive: async ({}, use) => watch(join(import.meta.dirname, '../../dist'), use, site.base),
});

async function watch(folder: string, use: (site: WatchedSite) => Promise<void>, base = '/'): Promise<void> {
  const watched = await watchSite(folder, base);
  await use(watched);
  watched.close();
  expect(watched.violations, 'reported violations of the security policy').toEqual([]);
}
