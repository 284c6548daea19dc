import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listenToComplaints } from './complaints.ts';
import { findSidewaysScrolling, findSmallTargets } from './layout-faults.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

let complaints: string[] = [];

test.beforeEach(async ({ page }) => {
  complaints = await listenToComplaints(page);
});

function getLines(page: Page) {
  return page.locator('[data-search-places] > [data-place]');
}

/** @returns the number of places that the list says it has */
async function readNumber(page: Page): Promise<number> {
  return Number(await page.locator('[data-search-places]').getAttribute('data-places'));
}

async function expectHits(page: Page) {
  await expect(page.locator('[data-search-results]')).toBeVisible();
  await expect(page.locator('[data-search-places]')).toBeHidden();
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a reader goes from the sections to every place, sorts and chooses, and back', async ({ page }) => {
  await page.goto('/search/?q=harbour');
  const link = page.getByRole('link', { name: /^Every place \(\d+\)$/u });
  const total = Number(/\d+/u.exec(await link.innerText())?.[0]);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(getLines(page)).toHaveCount(total);
  expect(await readNumber(page)).toBe(total);
  await expect(page).toHaveURL(/\?q=harbour&view=places$/u);
  await expect(page.locator('[data-search-results]')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Back to the sections' })).toBeFocused();
  for (const words of await getLines(page).locator('b').allInnerTexts())
    expect(words).toMatch(/^harbours?/iu);
  await expect(page.getByText(`${total} places in`)).toBeVisible();

  await page.getByLabel('Word after').check();
  await expect(page).toHaveURL(/&view=places&by=after$/u);
  await expect(getLines(page)).toHaveCount(total);
  const after = await page.locator('.place-after').allTextContents();
  const firstWords = after.map((text) => /[\p{L}\p{N}]+/u.exec(text.toLowerCase())?.[0] ?? '');
  expect(firstWords).toEqual(firstWords.toSorted());

  const plural = page.getByRole('checkbox', { name: /^harbours/iu });
  await plural.uncheck();
  await expect(page).toHaveURL(/&by=after&without=harbours$/iu);
  await expect.poll(() => readNumber(page)).toBeLessThan(total);
  await expect(plural).toBeFocused();
  for (const words of await getLines(page).locator('b').allInnerTexts())
    expect(words).not.toMatch(/^harbours$/iu);

  const text = page.locator('[name="document"][value="harbour-2001"]');
  await text.check();
  await expect(page.locator('[data-search-places] a:not([href*="/harbour-2001/"])')).toHaveCount(0);
  expect(await getLines(page).count()).toBeGreaterThan(0);

  await page.goBack();
  await page.goBack();
  await expect(getLines(page)).toHaveCount(total);
  await expect(plural).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expectHits(page);
  await page.goForward();
  await expect(getLines(page)).toHaveCount(total);
  await getLines(page).locator('a[href*="#p"]').first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toContainText(/harbour/iu);
  expect(complaints).toEqual([]);
});

test('a shared address shows its places, which can be copied, printed and read by all', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/search/?q=harbour&view=places&by=before&without=harbours');
  await expect(getLines(page).first()).toBeVisible();
  await expect(page.getByLabel('Word before')).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^harbours/iu })).not.toBeChecked();
  const number = await readNumber(page);
  await expect(getLines(page)).toHaveCount(number);

  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByText(`${number} places copied as CSV.`)).toBeVisible();
  const rows = (await readClipboard(page)).trimEnd().split('\r\n');
  expect(rows[0]).toBe('text id,short title,paragraph,address,before,word,after');
  expect(rows).toHaveLength(number + 1);
  expect(rows[1]).toMatch(/,http:\/\/[^,]+\/documents\/[^,]+,/u);
  await page.getByRole('button', { name: 'Copy links' }).click();
  const addresses = await getLines(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  await expect
    .poll(async () => (await readClipboard(page)).split('\n').map((line) => line.replace(/^.*: /u, '')))
    .toEqual([...new Set(addresses)]);

  expect(await findSidewaysScrolling(page)).toEqual([]);
  expect(await findSmallTargets(page)).toEqual([]);
  await loadAxe(page);
  expect(await askAxe(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await askAxe(page)).toEqual([]);
  expect(await findSidewaysScrolling(page)).toEqual([]);
  const middles = await getLines(page)
    .locator('b')
    .evaluateAll((words) =>
      words.map((word) => word.getBoundingClientRect()).map(({ x, width }) => x + width / 2),
    );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
  await page.emulateMedia({ media: 'print' });
  await expect(getLines(page).last()).toBeVisible();
  for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
  expect(complaints).toEqual([]);
});

test('of very many places 500 are shown at first, and all on paper and in the copy', async ({ page }) => {
  await page.goto(
    `/search/?q=${encodeURIComponent('t* s* o* c* f* w* h* p* l* b*'.split(' ').join(' OR '))}&view=places`,
  );
  await expect(getLines(page).first()).toBeVisible();
  const number = await readNumber(page);
  expect(number).toBeGreaterThan(500);
  await expect(getLines(page).filter({ visible: true })).toHaveCount(500);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(async () => (await readClipboard(page)).split('\r\n').length).toBe(number + 2);
  await page.emulateMedia({ media: 'print' });
  await expect(getLines(page).filter({ visible: true })).toHaveCount(number);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: `Show the other ${number - 500} places` }).click();
  await expect(getLines(page).filter({ visible: true })).toHaveCount(number);
  await expect(getLines(page).nth(500).getByRole('link')).toBeFocused();
});
