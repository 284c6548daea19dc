import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { toAddress } from '../../browser/built-pages.ts';
import { setFonts, waitForFonts } from '../../browser/fonts.ts';

/**
 * Pictures of pages that are settled, with fonts of their own, so that they are the same on every machine. This command
 * renews them; look at each new picture:
 *
 *     npm run test:browser -- pixels --update-snapshots=all
 */
const test = base.extend({
  // Fonts and settings of the machine would make the letters wider or narrower.
  launchOptions: [
    async ({ launchOptions }, use) => {
      const env = { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'pixels-fonts.conf') };
      await use({ ...launchOptions, env });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'parallel' });
const PICTURES = join(import.meta.dirname, 'pixels.test.ts-snapshots');
const LIMIT_BYTES = 600_000;

/**
 * Another version of the browser draws the edges of some letters differently. A heading that is one pixel lower changes
 * more of the page than this.
 */
const TOLERANCE = 0.002;

const PAGES = [
  { name: 'home', address: '/' },
  { name: 'document', address: '/documents/rok-2000/' },
  {
    name: 'search',
    address: '/search/?q=cybersecurity',
    ready: '[data-search-results][data-state="ready"] > li',
  },
  { name: 'not-found', address: '/no-such-page/' },
];

/** The wide pictures at half their size: they show where things are, and in what colours. */
const SIZES = [
  { viewport: { width: 360, height: 380 }, deviceScaleFactor: 1 },
  { viewport: { width: 1440, height: 560 }, deviceScaleFactor: 0.5 },
];

for (const { viewport, deviceScaleFactor } of SIZES) {
  test.describe(() => {
    test.use({ viewport, deviceScaleFactor });

    test(`at ${viewport.width} px each page looks as it did, in light and dark`, async ({ page }) => {
      await setFonts(page, { serif: 'gelasio', sans: 'arimo', code: 'arimo' });
      for (const { name, address, ready = 'main' } of PAGES) {
        await page.goto(toAddress(address));
        await expect(page.locator(ready).first()).toBeVisible();
        await waitForFonts(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          // Softly, so that one run shows all pages that changed.
          await expect.soft(page).toHaveScreenshot(`${name}-${viewport.width}-${colorScheme}.png`, {
            scale: 'device',
            maxDiffPixelRatio: TOLERANCE,
          });
        }
      }
    });
  });
}

test('the pictures are small in all', () => {
  const sizes = readdirSync(PICTURES).map((name) => statSync(join(PICTURES, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT_BYTES);
});
