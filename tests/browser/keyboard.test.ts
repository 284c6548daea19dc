import { expect, test, type Page } from '@playwright/test';
import { frame } from '../../src/interface/frame.ts';
import { DOCUMENTS, PAGES, toAddress } from './built-pages.ts';
import { NARROW_PX, showIn, thinOutIndex, unfold, type DisplayMode } from './display-modes.ts';
import {
  findFaultsOfStops,
  findFocus,
  findLeapsBack,
  focusLastStop,
  listStops,
  readVisited,
  skipPlaceLinks,
} from './keyboard-stops.ts';
import { EVERY_PAGE, FAMILIES, listTemplatePages, toTimeoutMs } from './page-families.ts';

/**
 * Presses Tab several times, as a reader does who holds the key. The presses are sent together, because the browser
 * would draw the page again after each press that it gets alone.
 */
async function pressTab(page: Page, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press('Tab')));
}

/** Moves through the open page with Tab from its start to its end. */
async function walk(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await pressTab(page, count);
  const wrong = findFirstDifference(await readVisited(page), count);
  return wrong === -1 ? [] : [`Tab ${wrong + 1} of ${count} leads to another stop`];
}

/** Moves back with Shift+Tab from the last stop to the first. */
async function walkBack(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await focusLastStop(page);
  await page.keyboard.down('Shift');
  await pressTab(page, count - 1);
  await page.keyboard.up('Shift');
  const wrong = findFirstDifference((await readVisited(page)).toReversed(), count);
  return wrong === -1 ? [] : [`Shift+Tab does not lead back to stop ${wrong + 1} of ${count}`];
}

/** @returns the first index, from 0, that was not visited in order; -1 if all were visited in order. */
function findFirstDifference(visited: number[], count: number): number {
  return Array.from({ length: Math.max(count, visited.length) }, (_, place) => place).findIndex(
    (place) => visited[place] !== place,
  );
}

/** Presses Tab on the last stop. */
async function leave(page: Page): Promise<string[]> {
  const count = await listStops(page);
  await focusLastStop(page);
  await page.keyboard.press('Tab');
  return (await findFocus(page)) === count - 1 ? ['Tab does not leave the last stop'] : [];
}

/** Checks all stops, and also the links that the walk skips. */
async function lookAtStops(page: Page): Promise<string[]> {
  await listStops(page);
  return [...(await findLeapsBack(page)), ...(await findFaultsOfStops(page))];
}

async function findFaults(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await unfold(page);
  await thinOutIndex(page);
  await skipPlaceLinks(page, true);
  const walked = [...(await walk(page)), ...(await walkBack(page))];
  await skipPlaceLinks(page, false);
  const looks = await lookAtStops(page);
  // This is at the end, because Firefox shows no focus in a page that the focus has left.
  return [...walked, ...looks, ...(await leave(page))].map((fault) => `${address} · ${fault}`);
}

/** Checks each page. In Firefox the focus stays outside after it has left a page, so each page gets a new window. */
async function findFaultsOf(page: Page, addresses: readonly string[], mode: DisplayMode): Promise<string[]> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  const faults: string[] = [];
  for (const address of addresses) {
    const own = isFirefox ? await page.context().newPage() : page;
    await showIn(own, { reducedMotion: 'reduce', ...mode });
    faults.push(...(await findFaults(own, address)));
    if (isFirefox) await own.close();
  }
  return faults;
}

for (const family of FAMILIES) {
  test(`the keyboard reaches all stops in order, focus is visible, Tab leaves the page: ${family.name}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(family.addresses));
    expect(await findFaultsOf(page, listTemplatePages(family), { name: 'wide' })).toEqual([]);
  });
}

// On a phone the header and the lists are folded, and fixed elements cover more of the window.
const PHONE_PAGES = [
  ...['/', '/documents/', `/documents/${DOCUMENTS[0]}/`, '/search/'].map(toAddress),
  ...PAGES.filter((address) => /\/compare\/[^/]+\//u.test(address)).slice(0, 1),
];
test('the same is true on a phone with a keyboard', async ({ page }) => {
  const addresses = EVERY_PAGE ? PAGES : PHONE_PAGES;
  test.setTimeout(toTimeoutMs(addresses));
  expect(await findFaultsOf(page, addresses, { name: 'narrow', width: NARROW_PX })).toEqual([]);
});

test('the first keyboard stop skips the header and leads to the content', async ({ page }) => {
  await page.goto(toAddress('/documents/'));
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: frame.skipToContent });
  await expect(skipLink).toBeFocused();
  await expect(skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
