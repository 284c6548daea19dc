/** The pages without JavaScript. These tests are together, because the setting costs a new window. */
import { expect, test, type Page } from '@playwright/test';
import { getField as getFieldOfText } from './marked-words.ts';
import { SAMPLE_COUNT, SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE, javaScriptEnabled: false });

const DOCUMENT = '/documents/ferry-1998/';

function getHeaderField(page: Page) {
  return page.getByRole('searchbox', { name: 'Search the archive' });
}

test('without JavaScript the search page links to all texts and lists, and the forms of other pages lead to it', async ({
  page,
}) => {
  await test.step('the search page says so and links to all texts', async () => {
    await page.goto('/search/?q=foghorn&partner=worldwide');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Search needs JavaScript');
    for (const id of [
      'ferry-1998',
      'harbour-2001',
      'leuchtturm-2004',
      'interview-2010',
      'koro-2015',
      'notice-2019',
    ]) {
      await expect(page.locator(`main a[href="/documents/${id}/"]`)).toBeVisible();
      await expect(page.locator(`main a[href="/documents/${id}.txt"]`)).toBeVisible();
    }
  });
  await test.step('it shows the lists of documents instead of filters that do not work', async () => {
    await expect(page.locator('[data-search-filters]')).toBeHidden();
    await expect(page.locator('noscript').getByRole('link', { name: 'list of documents' })).toBeVisible();
    await expect(page.locator('[data-search-texts] li')).toHaveCount(SAMPLE_COUNT);
  });
  await test.step('the form in the header leads to the search page with the query', async () => {
    await page.goto(DOCUMENT);
    await getHeaderField(page).fill('foghorn');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=foghorn$/u);
  });
  await test.step('the form of a text opens the search, limited to this text', async () => {
    await page.goto(DOCUMENT);
    await getFieldOfText(page).fill('Thursdays');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=Thursdays&document=ferry-1998');
  });
  await test.step('on a phone the header has a link to search', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(DOCUMENT);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/u);
  });
});

test('without JavaScript other pages show no tool that does not work, and say what to do instead', async ({
  page,
}) => {
  await test.step('the check of quotations says what to do instead', async () => {
    await page.goto('/verify/');
    await expect(page.locator('noscript p')).toContainText('The check needs JavaScript');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('link', { name: /plain text/u })).toHaveCount(SAMPLE_COUNT);
  });
  await test.step('the page at a wrong address has its advice, search box and list of texts', async () => {
    await page.goto('/documents/fery-1998/');
    await expect(page.getByRole('status')).toContainText('Check the spelling');
    await expect(page.locator('main').getByRole('searchbox')).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'Night Ferries Statement' })).toBeVisible();
  });
  await test.step('the page of a text that moved has a link for every passage', async () => {
    await page.goto('/documents/nightferry-1998/');
    for (const id of ['p1', 'p2', 'p3', 'p4', 'p5'])
      await expect(page.locator(`#${id} a`)).toHaveAttribute('href', `${DOCUMENT}#${id}`);
  });
  await test.step('reading goes on at the passage of the address', async () => {
    await page.goto(`${DOCUMENT}#p12`);
    // The browser goes to the passage when it paints the page, which may be after it has loaded.
    await expect(page.locator('#p12')).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('#p12 > .permalink')).toBeFocused();
  });
  await test.step('no page shows a button for the display', async () => {
    await page.goto(DOCUMENT);
    await expect(page.locator('.preferences-button')).toBeHidden();
  });
});

test('without JavaScript the page of a list says what it needs, and how to read its address', async ({
  page,
}) => {
  await page.goto('/list/?p=ferry-1998.5');
  await expect(page.locator('noscript p')).toContainText('A list needs JavaScript');
  await expect(page.getByRole('link', { name: 'Night Ferries Statement' })).toBeVisible();
});
