/** What screen readers read: the names of links and of the dialog, its message, and where reading goes on after a hit. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE });

const DOCUMENT = '/documents/ferry-1998/';
const STANDING = /, (?:Government text|Not a government text)$/u;

/** @returns the names of the links within an element, as the browser tells them to screen readers */
async function listLinkNames(within: Locator): Promise<string[]> {
  const snapshot = await within.ariaSnapshot();
  return [...snapshot.matchAll(/^\s*- link (".*?")(?:: *$|:? *\[|:|$)/gmu)].map(
    ([, name = '""']) => JSON.parse(name) as string,
  );
}

function getDialog(page: Page) {
  return page.getByRole('dialog', { name: 'Search' });
}

async function openDialog(page: Page, query: string) {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  const hits = getDialog(page).locator('[data-hits][data-state="ready"]');
  await expect(hits).toHaveAttribute('data-query', query);
  return hits;
}

test('each link of a result says its text, the kind of text and its place, and no two say the same', async ({
  page,
}) => {
  await page.goto('/search/?q=ferry');
  const results = page.locator('[data-search-results][data-state="ready"]');
  await expect(results).toHaveAttribute('data-query', 'ferry');
  for (const button of await results.getByRole('button', { name: /^More from this text|more$/u }).all())
    await button.click();
  const links = await listLinkNames(results);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((name) => /^paragraph \d+ of /u.test(name))).not.toEqual([]);
  for (const name of links) expect(name).toMatch(STANDING);
  expect(links).toHaveLength(new Set(links).size);
});

test('the dialog has a name, says what was found once the reader pauses, and its results say their text', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  await page.keyboard.press('/');
  await expect(getDialog(page).getByRole('searchbox', { name: 'Search the texts' })).toBeFocused();
  const status = getDialog(page).getByRole('status');
  // Screen readers do not read a live region while it is busy.
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => {
      if (element.ariaBusy !== 'true') heard.push(element.textContent);
    }).observe(element, { attributes: true, childList: true, subtree: true });
  });
  await page.keyboard.type('ferry', { delay: 30 });
  await expect(status).toHaveText(/\d+ passages .*in \d+ sections/u);
  await expect(status).toHaveAttribute('aria-busy', 'false');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(new Set(heard)).toEqual(new Set([await status.textContent()]));

  const links = await listLinkNames(getDialog(page).locator('[data-hits]'));
  expect(links.length).toBeGreaterThan(3);
  for (const name of links) expect(name).toMatch(STANDING);
  expect(links).toHaveLength(new Set(links).size);
});

/** Checks that reading goes on at a passage: it has the focus, is no stop of Tab, and the next stop is in it. */
async function expectReadingAt(page: Page, id: string): Promise<void> {
  const passage = page.locator(`#${id}`);
  await expect(passage).toBeFocused();
  await expect(passage).toHaveAttribute('tabindex', '-1');
  await expect(passage).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(passage.locator('> .permalink')).toBeFocused();
  expect(await page.locator('article [tabindex]').count()).toBe(0);
}

test('after a hit is followed, reading goes on at its passage', async ({ page }) => {
  await test.step('from the search page', async () => {
    await page.goto('/search/?q=lamp+exchanged');
    await page.locator(`[data-search-results] a[href="${DOCUMENT}#p12"]`).first().click();
    await expectReadingAt(page, 'p12');
  });
  await test.step('from the dialog, on the same page', async () => {
    const hits = await openDialog(page, 'crowns every pier');
    const scrolled = page.waitForFunction(() => location.hash === '#p6');
    await hits.getByRole('link').first().press('Enter');
    await scrolled;
    await expectReadingAt(page, 'p6');
  });
});
