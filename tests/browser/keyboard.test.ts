import { expect, test, type Page } from '@playwright/test';
import { DOCUMENTS, PAGES, toAddress } from './built-pages.ts';
import { NARROW_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import {
  findFaultsOfStops,
  findFocus,
  findLeapsBack,
  focusLastStop,
  listStops,
  readVisited,
  skipPermalinks,
} from './keyboard-stops.ts';
import { EVERY_PAGE, FAMILIES, listDistinct, toTimeoutMs } from './page-families.ts';

// On a page that scrolls smoothly the focus would be looked at before the page has come to rest.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

/** Goes through the open page by Tab from its start to its end. */
async function walk(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await pressTimes(page, 'Tab', count);
  const wrong = findFirstDifference(await readVisited(page), count);
  return wrong === -1 ? [] : [`Tab ${wrong + 1} of ${count} leads to another stop`];
}

/** Goes back by Shift+Tab from the last stop to the first. */
async function walkBack(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await focusLastStop(page);
  await pressTimes(page, 'Shift+Tab', count - 1);
  const wrong = findFirstDifference((await readVisited(page)).toReversed(), count);
  return wrong === -1 ? [] : [`Shift+Tab does not lead back to stop ${wrong + 1} of ${count}`];
}

/** @returns the first place from 0 on that was not visited in its turn; -1 where all were. */
function findFirstDifference(visited: number[], count: number): number {
  return Array.from({ length: Math.max(count, visited.length) }, (_, place) => place).findIndex(
    (place) => visited[place] !== place,
  );
}

/** Goes on by Tab from the last stop. */
async function leave(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await focusLastStop(page);
  await page.keyboard.press('Tab');
  return (await findFocus(page)) === count - 1 ? ['Tab does not leave the last stop'] : [];
}

/** Looks at every stop, the links that the walk leaves out included. */
async function lookAtStops(page: Page): Promise<string[]> {
  await listStops(page);
  return [...(await findLeapsBack(page)), ...(await findFaultsOfStops(page))];
}

async function findFaults(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await unfold(page);
  await thinOutIndex(page);
  await skipPermalinks(page, true);
  const walked = [...(await walk(page)), ...(await walkBack(page)), ...(await leave(page))];
  await skipPermalinks(page, false);
  return [...walked, ...(await lookAtStops(page))].map((fault) => `${address} · ${fault}`);
}

for (const family of FAMILIES) {
  test(`the keyboard reaches everything in order, each stop can be seen, and Tab leaves the page: ${family.name}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(family));
    await showIn(page, { name: 'wide', reducedMotion: 'reduce' });
    const faults: string[] = [];
    for (const address of listDistinct(family)) faults.push(...(await findFaults(page, address)));
    expect(faults).toEqual([]);
  });
}

// On a phone the header and the lists fold, and what is fixed takes more of the window.
const PHONE_PAGES = [
  ...['/', '/documents/', `/documents/${DOCUMENTS[0]}/`, '/search/'].map(toAddress),
  ...PAGES.filter((address) => /\/compare\/[^/]+\//u.test(address)).slice(0, 1),
];
for (const address of EVERY_PAGE ? PAGES : PHONE_PAGES) {
  test(`on a phone with a keyboard the same holds: ${address}`, async ({ page }) => {
    await showIn(page, { name: 'narrow', width: NARROW_PX, reducedMotion: 'reduce' });
    expect(await findFaults(page, address)).toEqual([]);
  });
}

test('the first stop of the keyboard leads past the header to the content', async ({ page }) => {
  await page.goto(toAddress('/documents/'));
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: 'Skip to content' });
  await expect(skipLink).toBeFocused();
  await expect(skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
