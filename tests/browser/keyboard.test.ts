import { expect, test, type Page } from '@playwright/test';
import { PAGES, toAddress } from './built-pages.ts';
import { NARROW_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import { findFocus, findLeapsBack, listStops, lookAtFocus } from './keyboard-stops.ts';
import { EVERY_PAGE, FAMILIES, listDistinct, toTimeoutMs } from './page-families.ts';

test.describe.configure({ mode: 'parallel' });
// A page that glides to the focus would be looked at on its way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Goes through the open page by Tab from its start to its end. */
async function walk(page: Page): Promise<string[]> {
  await unfold(page);
  await thinOutIndex(page);
  const count = await listStops(page);
  const faults = await findLeapsBack(page);
  for (let place = 0; place < count; place += 1) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page);
    // From here on every stop would be another one: the first that is wrong says it all.
    if (stop.place !== place) return [...faults, `Tab ${place + 1} of ${count} leads to ${stop.selector}`];
    faults.push(...stop.faults.map((fault) => `${stop.selector} ${fault}`));
  }
  return faults;
}

/** Goes back by Shift+Tab from the last stop to the first. */
async function walkBack(page: Page): Promise<string[]> {
  const count = await listStops(page);
  for (let place = count - 2; place >= 0; place -= 1) {
    await page.keyboard.press('Shift+Tab');
    if ((await findFocus(page)) !== place) return [`Shift+Tab does not lead back to stop ${place + 1}`];
  }
  return [];
}

/** Whether Tab leaves the page after its last stop. */
async function isTrapped(page: Page): Promise<boolean> {
  const count = await listStops(page);
  await page.evaluate(() => {
    (globalThis as unknown as { stops: { elements: HTMLElement[] } }).stops.elements.at(-1)?.focus();
  });
  await page.keyboard.press('Tab');
  return (await findFocus(page)) === count - 1;
}

for (const family of FAMILIES) {
  test(`the keyboard reaches everything in order, sees where it is, and gets out: ${family.name}`, async ({
    page,
  }) => {
    test.setTimeout(2 * toTimeoutMs(family));
    const faults: string[] = [];
    for (const address of listDistinct(family)) {
      await showIn(page, { name: 'wide', reducedMotion: 'reduce' });
      await page.goto(address);
      const found = [...(await walk(page)), ...(await walkBack(page))];
      faults.push(...found.map((fault) => `${address} · ${fault}`));
      if (await isTrapped(page)) faults.push(`${address} · the last stop does not let go of the focus`);
    }
    expect(faults).toEqual([]);
  });
}

// On a phone the header folds, lists do, and what is fixed takes more of the window.
const PHONE_PAGES = ['/', '/documents/', '/documents/rok-2000/', '/compare/rok-2000/world-2001/', '/search/'];
for (const address of EVERY_PAGE ? PAGES : PHONE_PAGES.map(toAddress)) {
  test(`on a phone with a keyboard, too: ${address}`, async ({ page }) => {
    await showIn(page, { name: 'narrow', width: NARROW_PX, reducedMotion: 'reduce' });
    await page.goto(address);
    expect(await walk(page)).toEqual([]);
  });
}

test('the first stop of the keyboard leads past the header to the content', async ({ page }) => {
  await page.goto(toAddress('/documents/'));
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skipLink).toBeFocused();
  await expect(skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
