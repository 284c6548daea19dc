import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const RESULTS = '[data-search-results]';

async function open(page: Page, query: string, more = '') {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${more}`);
  await waitForAnswer(page, query);
}

async function waitForAnswer(page: Page, query: string) {
  await expect(page.locator(`${RESULTS}[data-state="ready"]`)).toHaveAttribute('data-query', query);
}

function getStatus(page: Page) {
  return page.getByRole('status');
}

test('the page names a corrected word, a link searches for the typed word instead, and Back leads to the correction', async ({
  page,
}) => {
  await open(page, 'satelite');
  await expect(getStatus(page)).toContainText('These results have “satellite”.');
  await loadAxe(page);
  expect(await askAxe(page)).toEqual([]);
  await getStatus(page).getByRole('link', { name: 'Search for “satelite” as typed' }).press('Enter');
  await expect(page).toHaveURL(/\?q=satelite&literal=1$/u);
  await waitForAnswer(page, 'satelite');
  await expect(getStatus(page)).toHaveText('No results for “satelite”.');
  await expect(page.locator(`${RESULTS} > li`)).toHaveCount(0);
  await page.goBack();
  await waitForAnswer(page, 'satelite');
  await expect(getStatus(page)).toContainText('These results have “satellite”.');
});

test('a literal search stays literal after a reload, and the next query is corrected again', async ({
  page,
}) => {
  await open(page, 'satelite radio', '&literal=1');
  await expect(getStatus(page)).toContainText('No text has “satelite”. These results have the other words.');
  await page.reload();
  await waitForAnswer(page, 'satelite radio');
  await expect(getStatus(page)).toContainText('No text has “satelite”');
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill('netwrok');
  await waitForAnswer(page, 'netwrok');
  await expect(page).toHaveURL(/\?q=netwrok$/u);
  await expect(getStatus(page)).toContainText('These results have “network”.');
});

test('a link also searches for words derived from a word of the query', async ({ page }) => {
  await open(page, 'cooperate');
  const found = await page.locator(`${RESULTS} > li`).count();
  await getStatus(page).getByRole('link', { name: 'Search for “cooperate OR cooperation”' }).click();
  await waitForAnswer(page, 'cooperate OR cooperation');
  await expect(page.getByRole('searchbox', { name: 'Search the texts' })).toHaveValue(
    'cooperate OR cooperation',
  );
  expect(await page.locator(`${RESULTS} > li`).count()).toBeGreaterThan(found);
});

test('for a paragraph that a text does not have the page says so and links to the text; markup is shown as typed', async ({
  page,
}) => {
  await open(page, '<b>satelite</b>');
  await expect(getStatus(page).locator('b')).toHaveCount(0);
  await expect(getStatus(page)).toContainText('These results have “satellite”.');
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill('notice-2019 ¶99');
  await waitForAnswer(page, 'notice-2019 ¶99');
  await expect(getStatus(page)).toHaveText('“Notice to Passengers” has no ¶99. Its last paragraph is ¶4.');
  await expect(page.locator(RESULTS).getByRole('link')).toHaveAttribute('href', '/documents/notice-2019/');
});
