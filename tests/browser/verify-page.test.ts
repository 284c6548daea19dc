import { expect, test, type Page } from '@playwright/test';
import { toAddress } from './built-pages.ts';

const PAGE = toAddress('/verify/');

function getResults(page: Page) {
  return page.locator('[data-verify-results]');
}

test('a quotation is found exact by keyboard alone, and leads to its passage', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel('Quotation').focus();
  await page.keyboard.type('an e-commerce policy dialogu');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(getResults(page)).toHaveAttribute('data-verdict', 'found');
  await expect(page.getByRole('status')).toHaveText('Exact: Japan–ROK IT Cooperation Initiative, ¶ 5.');
  await expect(page).toHaveURL(/\?q=an\+e-commerce\+policy\+dialogu$/u);
  await getResults(page).getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/\/documents\/rok-2000\/#p5$/u);
});

test('the quotation in the address is answered, and Back leads to the one before', async ({ page }) => {
  await page.goto(`${PAGE}?q=e-commerce%20policy%20dialogue`);
  await expect(page.getByRole('status')).toContainText('Corrected reading');
  await page.getByLabel('Quotation').fill('It was a bright cold day in April');
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('status')).toContainText('Not in this archive');
  await page.goBack();
  await expect(page.getByLabel('Quotation')).toHaveValue('e-commerce policy dialogue');
  await expect(page.getByRole('status')).toContainText('Corrected reading');
});

test('a difference is marked word by word, in words as well as by lines', async ({ page }) => {
  await page.goto(`${PAGE}?q=${encodeURIComponent('To begin an e-commerce policy dialogu')}`);
  await expect(getResults(page)).toHaveAttribute('data-verdict', 'differs');
  await expect(getResults(page).locator('del')).toHaveText('only in your quotation: begin; ');
  await expect(getResults(page).locator('ins')).toHaveText('only in the text: start; ');
  await expect(getResults(page)).toContainText('your quotation has “begin”, the text has “start”');
});

test('few words are counted', async ({ page }) => {
  await page.goto(`${PAGE}?q=Asia`);
  await expect(page.getByRole('status')).toContainText(
    /So few words say little: they stand in \d+ places\./u,
  );
});

test('markup in a quotation stays words', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(
    `${PAGE}?q=${encodeURIComponent('To start an <img src=x onerror=alert(1)> e-commerce policy dialogu')}`,
  );
  await expect(getResults(page)).toContainText('<img src=x onerror=alert(1)>');
  expect(errors).toEqual([]);
});

test('texts that cannot be loaded are told, and asked for again', async ({ page }) => {
  await page.route('**/passages.json', (route) => route.abort());
  await page.goto(`${PAGE}?q=policy`);
  await expect(getResults(page)).toHaveAttribute('data-state', 'failed');
  await page.unroute('**/passages.json');
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(getResults(page)).toHaveAttribute('data-state', 'ready');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do instead', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('noscript p')).toContainText('The comparison needs JavaScript');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('link', { name: /plain text/u })).toHaveCount(5);
  });
});
