import { expect, test, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const PAGE = '/verify/';

function getResults(page: Page) {
  return page.locator('[data-verify-results]');
}

test('a reader with only a keyboard can find an exact quotation and follow it to its passage', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.getByLabel('Quotation').focus();
  await page.keyboard.type('print one common timetabel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(getResults(page)).toHaveAttribute('data-verdict', 'found');
  await expect(page.getByRole('status')).toHaveText('Exact: Night Ferries Statement, ¶ 5.');
  await expect(page).toHaveURL(/\?q=print\+one\+common\+timetabel$/u);
  await getResults(page).getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/\/documents\/ferry-1998\/#p5$/u);
});

test('the quotation in the address is checked, and the page says what differs, or in how many places few words are', async ({
  page,
}) => {
  await test.step('Back leads to the previous quotation', async () => {
    await page.goto(`${PAGE}?q=timetable%20for%20both%20harbours`);
    await expect(page.getByRole('status')).toContainText('Corrected reading');
    await page.getByLabel('Quotation').fill('Happy families are all alike');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Not in this archive');
    // It may be a paraphrase.
    const search = page.getByRole('link', { name: 'Search for these words' });
    await expect(search).toHaveAttribute('href', /\/search\/\?q=Happy\+families\+are\+all\+alike$/u);
    await page.goBack();
    await expect(search).toBeHidden();
    await expect(page.getByLabel('Quotation')).toHaveValue('timetable for both harbours');
    await expect(page.getByRole('status')).toContainText('Corrected reading');
  });
  await test.step('a difference is marked word by word, and described in words', async () => {
    await page.goto(`${PAGE}?q=${encodeURIComponent('To write one common timetabel for both harbours')}`);
    await expect(getResults(page)).toHaveAttribute('data-verdict', 'differs');
    await expect(getResults(page).locator('del')).toHaveText('only in your quotation: write; ');
    await expect(getResults(page).locator('ins')).toHaveText('only in the text: print; ');
    await expect(getResults(page)).toContainText('your quotation has “write”, the text has “print”');
  });
  await test.step('of few words the page counts the places, and markup is shown as text', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${PAGE}?q=ferries`);
    await expect(page.getByRole('status')).toContainText(
      /This quotation is short. It occurs in \d+ places\./u,
    );
    await page
      .getByLabel('Quotation')
      .fill('To print <img src=x onerror=alert(1)> one common timetabel for both harbours');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(getResults(page)).toContainText('<img src=x onerror=alert(1)>');
    expect(errors).toEqual([]);
  });
});

test('the page says that the texts cannot be loaded, and loads them at the next try', async ({ page }) => {
  await page.route(/\/search\/passages/u, (route) => route.abort());
  await page.goto(`${PAGE}?q=lighthouse`);
  await expect(getResults(page)).toHaveAttribute('data-state', 'failed');
  await page.unroute(/\/search\/passages/u);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(getResults(page)).toHaveAttribute('data-state', 'ready');
});

test.describe('a long text', () => {
  const LONG = 'Another sentence about ships that sail at night, which no text has. '.repeat(1000);
  const WORDS = 'print one common timetabel for both harbours ';

  test('is checked whole, kept out of the address and the field, and can be emptied', async ({ page }) => {
    await page.goto(PAGE);
    await page.getByLabel('Quotation').fill(LONG);
    await expect(page.getByText(`The check reads all ${LONG.length.toLocaleString('en')}`)).toBeVisible();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Not in this archive');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await expect(page.getByRole('status')).toContainText('Not in this archive');
    await page.getByRole('button', { name: 'Empty the field' }).click();
    await expect(page.getByLabel('Quotation')).toHaveValue('');
    await expect(page.getByLabel('Quotation')).toBeFocused();
    await expect(page.getByLabel('Quotation')).toBeEditable();
  });

  test('can be cancelled with the keyboard, and checked again', async ({ page }) => {
    // The texts do not come, so the check does not end.
    await page.route(/\/search\/passages/u, () => undefined);
    await page.goto(PAGE);
    await page.getByLabel('Quotation').fill(WORDS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('progressbar', { name: 'Progress of the check' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Cancelled. The quotation was not checked.');
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
    await page.unroute(/\/search\/passages/u);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('Exact');
  });
});

test.describe('the worker', () => {
  test('is used, and the page runs no check itself', async ({ page }) => {
    await page.goto(`${PAGE}?q=lighthouse`);
    await expect(getResults(page)).toHaveAttribute('data-state', 'ready');
    expect(page.workers()).toHaveLength(1);
  });

  test('may be missing: then the page checks by itself', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(`${PAGE}?q=lighthouse`);
    await expect(getResults(page)).toHaveAttribute('data-state', 'ready');
    expect(page.workers()).toHaveLength(0);
  });

  test('and the script of the page may both fail to load; then “Try again” checks again', async ({
    page,
  }) => {
    const scripts = /verify-worker|check-in-page/u;
    await page.route(scripts, (route) => route.abort());
    await page.goto(`${PAGE}?q=lighthouse`);
    await expect(page.getByRole('status')).toContainText('A script of this page could not be loaded');
    await expect(getResults(page)).toHaveAttribute('data-state', 'failed');
    await page.unroute(scripts);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(getResults(page)).toHaveAttribute('data-state', 'ready');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  });
});
