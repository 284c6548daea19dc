import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listWords } from './marked-words.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const TEXT = '/documents/interview-2010/';

function getNames(page: Page) {
  return page.locator('article[data-document] a.named');
}

function readArticle(page: Page): Promise<string | null> {
  return page.locator('article[data-document]').evaluate(({ textContent }) => textContent);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of names of a text leads to its paragraphs', async ({ page }) => {
    await page.goto(TEXT);
    await page.getByRole('link', { name: 'Names', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Names and terms in this text');
    const name = page.getByRole('link', { name: 'Courier', exact: true });
    const item = page.getByRole('listitem').filter({ has: name });
    await expect(name).toHaveAttribute('href', '/names/#courier');
    await item.getByRole('link', { name: /paragraph 6/u }).click();
    await expect(page).toHaveURL(/interview-2010\/#p6$/u);
  });
});

test('a display setting underlines the names in a text, at once and on the next page, and changes no word', async ({
  page,
}) => {
  await page.goto(TEXT);
  const words = await readArticle(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(getNames(page)).toHaveCount(0);
  expect(requests.filter((path) => path.includes('names'))).toEqual([]);
  await page.getByRole('radio', { name: 'Underlined' }).check();
  const courier = page.locator('#p6 a.named').filter({ hasText: 'The Sample Bay Courier' });
  await expect(courier).toHaveAttribute('href', /\/names\/#courier$/u);
  expect(await readArticle(page)).toBe(words);
  await page.reload();
  await expect(courier).toBeVisible();
  await loadAxe(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await askAxe(page, ['article'], colorScheme === 'dark'), colorScheme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Plain' }).check();
  await expect(getNames(page)).toHaveCount(0);
  expect(await readArticle(page)).toBe(words);
});

test('found words stay marked when the names become links, and words again', async ({ page }) => {
  await page.goto(`${TEXT}#p6`);
  await page.getByRole('searchbox', { name: 'Find in this text' }).fill('courier');
  await page.keyboard.press('Enter');
  const readFound = () => listWords(page, 'archive-found');
  await expect.poll(readFound).not.toEqual([]);
  const found = await readFound();
  const toggle = () => page.evaluate(() => document.documentElement.toggleAttribute('data-names'));
  await toggle();
  await expect(getNames(page)).not.toHaveCount(0);
  expect(await readFound()).toEqual(found);
  await toggle();
  await expect(getNames(page)).toHaveCount(0);
  expect(await readFound()).toEqual(found);
});
