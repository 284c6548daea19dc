import { expect, test, type Page } from '@playwright/test';

const RESULTS = '[data-search-results]';

function toAddress(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

/** Waits only until the list answers a query. */
async function waitForAnswer(page: Page, query: string, state = 'ready') {
  await expect(page.locator(`${RESULTS}[data-state="${state}"]`)).toHaveAttribute('data-query', query);
}

function listPaths(page: Page): Promise<(string | null | undefined)[]> {
  return page
    .locator(`${RESULTS} > li`)
    .evaluateAll((items) => items.map((item) => item.querySelector('a[href]')?.getAttribute('href')));
}

/** Delays the index. @returns a function that releases it. */
async function holdIndex(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.pf_index$/u, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('a better order replaces the first one, but not while the reader is in the list', async ({ page }) => {
  const release = await holdIndex(page);
  await page.goto(toAddress('japan'));
  await waitForAnswer(page, 'japan', 'loading');
  const draft = await listPaths(page);
  release();
  await waitForAnswer(page, 'japan');
  expect(await listPaths(page)).not.toEqual(draft);

  const releaseAgain = await holdIndex(page);
  await page.reload();
  await waitForAnswer(page, 'japan', 'loading');
  await page.locator(RESULTS).getByRole('link').nth(2).focus();
  releaseAgain();
  await waitForAnswer(page, 'japan');
  expect(await listPaths(page)).toEqual(draft);
  await expect(page.locator(RESULTS).getByRole('link').nth(2)).toBeFocused();
});

test('more than twenty results appear in parts, and the focus moves to the new part', async ({ page }) => {
  await page.goto(`${toAddress('of')}&document=world-2001`);
  await waitForAnswer(page, 'of');
  await expect(page.locator(`${RESULTS} > li`)).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  const links = page.locator(`${RESULTS} :is(h2, h3) a`);
  expect(await links.count()).toBeGreaterThan(20);
  await expect(links.nth(20)).toBeFocused();
});
