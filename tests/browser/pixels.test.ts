import { statSync } from 'node:fs';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { toAddress } from './built-pages.ts';
import { identifyRendering, listBaselines, listRenderings } from './rendering.ts';

/**
 * Pictures of pages that are settled. Renewed by one command, after which each new picture is looked at:
 *
 *     npm run test:browser -- pixels --update-snapshots=all
 */
test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LIMIT_BYTES = 600_000;

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

/** The wide pictures at half their size: what they show is where things stand, and in what colours. */
const SIZES = [
  { viewport: { width: 360, height: 400 }, deviceScaleFactor: 1 },
  { viewport: { width: 1440, height: 600 }, deviceScaleFactor: 0.5 },
];

/** Compares the open page with its picture, where there is one for the letters of this machine. */
async function comparePicture(page: Page, { config }: TestInfo, name: string): Promise<void> {
  const rendering = await identifyRendering(page);
  const isRenewed = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
  const isKnown = isRenewed || listRenderings().includes(rendering);
  // Another machine has other letters: its pictures differ everywhere and say nothing of the page. `npm test` prints
  // this line although the step passes.
  if (!isKnown) console.log(`\nnot applicable: picture ${name}: there is none for ${rendering}`);
  test.skip(!isKnown, `There are pictures for ${listRenderings().join(', ')}, not for ${rendering}.`);
  await expect(page).toHaveScreenshot([rendering, `${name}.png`], {
    scale: 'device',
    maxDiffPixelRatio: 0.001,
  });
}

for (const size of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${size.viewport.width} px, ${colorScheme}`, () => {
      test.use({ ...size, colorScheme });

      for (const { name, address, ready = 'main' } of PAGES) {
        test(`${name} looks as it did`, async ({ page }, info) => {
          await page.goto(toAddress(address));
          await expect(page.locator(ready).first()).toBeVisible();
          await comparePicture(page, info, `${name}-${size.viewport.width}-${colorScheme}`);
        });
      }
    });
  }
}

test('the pictures are small in all', () => {
  const sizes = listBaselines().map((path) => statSync(path).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT_BYTES);
});
