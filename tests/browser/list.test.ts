import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { VISIBLE_MODES, showIn } from './display-modes.ts';
import { findClippedText, findSidewaysScrolling, findSmallTargets } from './layout-faults.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const LIST = '/list/?p=ferry-1998.5,harbour-2001.1,koro-2015.1';

function getItems(page: Page) {
  return page.locator('[data-list] > li');
}

/** Opens a list, and waits until its places are read. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-list]')).toHaveAttribute('data-state', 'ready');
}

function readKept(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('ui-list'));
}

test('the address holds a list: each entry has its words, text, kind, date, citation and link', async ({
  page,
}) => {
  await open(page, LIST);
  await expect(page.getByRole('status')).toHaveText('3 entries from 3 texts.');
  const first = getItems(page).first();
  const address = new URL('/documents/ferry-1998/#p5', page.url()).href;
  await expect(first.getByRole('link')).toHaveAttribute('href', address);
  await expect(first.getByRole('link')).toHaveText('Night Ferries Statement, ¶ 5');
  await expect(first).toContainText('Government text · Joint statement · 14 May 1998');
  await expect(first.locator('blockquote')).toContainText('timetabel [sic]');
  await expect(first.locator('blockquote')).toHaveAttribute('lang', 'en');
  await expect(first.locator('[data-item-citation]')).toContainText('para. 5');
  // A list that came with its address is not the reader's own, until the reader says so.
  expect(await readKept(page)).toBeNull();
});

test('without a list, the page loads no script that shows one, until another page adds an entry', async ({
  page,
  context,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, '/list/');
  await expect(page.getByRole('status')).toHaveText('The list is empty.');
  expect(scripts.filter((address) => address.includes('passage-list'))).toEqual([]);

  const other = await context.newPage();
  await other.goto('/documents/ferry-1998/');
  await other.evaluate(() => localStorage.setItem('ui-list', 'ferry-1998.5'));
  await expect(getItems(page)).toHaveCount(1);
  await expect(page.getByRole('status').first()).toHaveText('1 entry from 1 text.');
  expect(scripts.filter((address) => address.includes('passage-list'))).toHaveLength(1);
});

test('if the script that shows a list does not load, the page says so', async ({ page }) => {
  await page.route('**/passage-list.*', (route) => route.abort());
  await page.goto(LIST);
  await expect(page.getByRole('alert')).toContainText('The list cannot be shown');
});

test('an entry that leads elsewhere, or names nothing, says so in words', async ({ page }) => {
  await open(
    page,
    '/list/?p=ferry-1998.18,ferry-1998.17,nightferry-1998.2,ferry-1998.999,zebra-1.1,what%20is%20this,ferry-1998.19,nightferry-1998.2-3,ferry-1998.16-18,ferry-1998.4-99',
  );
  const items = getItems(page);
  // p18 was moved to p19, which the list has as well, so it is there once. The text moved, too.
  await expect(items).toHaveCount(9);
  await expect(items.nth(0)).toContainText('Night Ferries Statement, ¶ 19');
  await expect(items.nth(0)).toContainText('Paragraph 18 was moved to Paragraph 19');
  await expect(items.nth(1)).toContainText('Paragraph 17 was withdrawn');
  await expect(items.nth(2)).toContainText('Night Ferries Statement, ¶ 2');
  await expect(items.nth(2)).toContainText('The text nightferry-1998 is now ferry-1998.');
  await expect(items.nth(3)).toContainText('has no paragraph 999');
  await expect(items.nth(4)).toContainText('The archive has no text “zebra-1”');
  await expect(items.nth(5)).toContainText('“what is this” is not an entry of a list');
  await expect(items.nth(6)).toContainText('Night Ferries Statement, ¶¶ 2–3');
  await expect(items.nth(6)).toContainText('The text nightferry-1998 is now ferry-1998.');
  await expect(items.nth(7)).toContainText('Night Ferries Statement, ¶¶ 16, 19');
  await expect(items.nth(7)).toContainText('Paragraph 18 was moved to Paragraph 19');
  await expect(items.nth(8)).toContainText('has no paragraph 99');
  await expect(page.getByRole('status')).toHaveText('4 entries from 1 text. 5 entries without words.');
  await expect(page).toHaveURL(
    /p=ferry-1998\.19,ferry-1998\.17,ferry-1998\.2,ferry-1998\.999,zebra-1\.1,what%20is%20this,ferry-1998\.2-3,ferry-1998\.16-19,ferry-1998\.4-99$/u,
  );
});

test('“Add to list” works in a text and on a hit, and a link in the header leads to the list', async ({
  page,
}) => {
  await page.goto('/documents/ferry-1998/');
  await page.locator('.permalink[href="#p5"]').click();
  await page.locator('copy-menu').getByRole('button', { name: 'Add to list' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'paragraph 5 (1 in the list)' })).toBeVisible();
  await page.locator('.permalink[href="#p5"]').click();
  await expect(page.locator('copy-menu').getByRole('button', { name: 'Remove from list' })).toBeVisible();

  await page.goto('/search/?q=timetabel');
  const button = page.getByRole('button', { name: /^Add to list paragraph 5 of Night/u });
  await button.click();
  await expect(page.getByText('Already in your list: paragraph 5 of Night Ferries')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Remove from list paragraph 5/u })).toBeVisible();
  await page.goto('/search/?q=lighthouse');
  await page
    .getByRole('button', { name: /^Add to list/u })
    .first()
    .click();
  const link = page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: 'My list (2)' });
  await link.click();
  await expect(getItems(page)).toHaveCount(2);
  await expect(page).toHaveURL(/\/list\/\?p=ferry-1998\.5,/u);
  await expect(page.getByText('This list came with its address')).toBeHidden();
});

test('a reader can order, remove, undo and clear with the keyboard, and hears what happened', async ({
  page,
}) => {
  await page.goto('/list/');
  await page.evaluate(() => localStorage.setItem('ui-list', 'ferry-1998.5,harbour-2001.1,koro-2015.1'));
  await open(page, '/list/');
  const status = page.getByRole('status').first();
  const second = getItems(page).nth(1);
  await second.getByRole('button', { name: 'Move up' }).focus();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('is now number 1 of 3.');
  await expect(getItems(page).nth(0).getByRole('button', { name: 'Move up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toContainText('is first already.');
  await expect(page).toHaveURL(/p=harbour-2001\.1,ferry-1998\.5,koro-2015\.1$/u);
  expect(await readKept(page)).toBe('harbour-2001.1,ferry-1998.5,koro-2015.1');

  await getItems(page).nth(0).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(status).toContainText('Removed ¶ 1 of');
  await expect(getItems(page).nth(0).getByRole('button', { name: 'Remove' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(getItems(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Sort by date' }).click();
  await expect(page).toHaveURL(/p=ferry-1998\.5,harbour-2001\.1,koro-2015\.1$/u);
  await page.getByRole('button', { name: 'Clear list' }).click();
  await expect(status).toHaveText('The list is empty now.');
  await expect(page.getByRole('heading', { name: 'How to make a list' })).toBeVisible();
  expect(await readKept(page)).toBeNull();
});

test('a note stays in this browser, but is not in the address', async ({ page }) => {
  await open(page, LIST);
  const first = getItems(page).first();
  await first.getByRole('button', { name: /^Note/u }).click();
  await expect(first.getByRole('textbox', { name: 'My note' })).toBeFocused();
  await page.keyboard.type('Ask about <b>fares</b>');
  await open(page, LIST);
  await expect(first).toContainText('My note: Ask about <b>fares</b>');
  const address = page.url();
  expect(address).not.toContain('fares');
  await page.getByRole('button', { name: 'Copy address of the list' }).click();
  await expect(page.getByText('Address of the list copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('the files of a list have its notes', async ({ page }) => {
  await open(page, LIST);
  await getItems(page).first().getByRole('button', { name: /^Note/u }).click();
  await expect(page.getByRole('textbox', { name: 'My note' })).toBeFocused();
  await page.keyboard.type('Ask about <b>fares</b>');
  for (const [name, words] of [
    ['RIS', 'N1  - My note: Ask about <b>fares</b>'],
    ['BibTeX', 'My note: Ask about <b>fares</b>}'],
    ['CSV', 'Ask about <b>fares</b>'],
    ['Markdown', 'My note: Ask about \\<b\\>fares\\</b\\>'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${name}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^list\.(?:ris|bib|csv|md)$/u);
    expect(readFileSync(await file.path(), 'utf8')).toContain(words);
  }
});

test('the list can be copied for a document, with links and the chosen style', async ({ page }) => {
  await open(page, LIST);
  await page.getByLabel('Cite in').selectOption('APA');
  await expect(getItems(page).first()).toContainText('1998, para. 5)');
  await expect(page.getByRole('heading', { name: 'References' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy for a document' }).click();
  await expect(page.getByText('3 entries copied')).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<blockquote lang="en">.*<h2>References<\/h2>/su);
  expect(html).toContain('#p5">Night Ferries Statement, ¶ 5</a>');
});

test('a list that came with its address joins the list of this browser only when the reader asks', async ({
  page,
}) => {
  await page.goto('/list/');
  await page.evaluate(() => localStorage.setItem('ui-list', 'notice-2019.1'));
  await open(page, LIST);
  await getItems(page).nth(2).getByRole('button', { name: 'Remove' }).click();
  expect(await readKept(page)).toBe('notice-2019.1');
  await expect(page.getByRole('link', { name: 'your own list' })).toBeVisible();
  await page.getByRole('button', { name: 'Add all to my list' }).click();
  await expect(getItems(page)).toHaveCount(3);
  expect(await readKept(page)).toBe('notice-2019.1,ferry-1998.5,harbour-2001.1');
});

test('without storage, the list lasts on the page, and its link has the whole address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/documents/ferry-1998/');
  for (const number of [5, 6]) {
    await page.locator(`.permalink[href="#p${number}"]`).click();
    await page.locator('copy-menu').getByRole('button', { name: 'Add to list' }).click();
  }
  await expect(page.getByText('This browser does not save the list.')).toBeVisible();
  await page.getByRole('link', { name: 'Open the list' }).click();
  await expect(page).toHaveURL(/\/list\/\?p=ferry-1998\.5,ferry-1998\.6$/u);
  await expect(getItems(page)).toHaveCount(2);
});

test('the page says if a text does not load, and reads it again on demand', async ({ page }) => {
  await page.route('**/documents/koro-2015/', (route) => route.abort());
  await open(page, LIST);
  await expect(getItems(page).nth(2)).toContainText('This text could not be loaded.');
  await page.unroute('**/documents/koro-2015/');
  await getItems(page)
    .nth(2)
    .getByRole('button', { name: /^Try again/u })
    .click();
  await expect(page.getByRole('status').first()).toHaveText(/is loaded\. 3 entries from 3 texts\.$/u);
});

test('200 entries are shown, and each text is loaded once', async ({ page }) => {
  const entries = Array.from({ length: 200 }, (_, index) => `ferry-1998.${index + 1}`);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/documents/ferry-1998/')) requests += 1;
  });
  await open(page, `/list/?p=${entries.join(',')}`);
  // Two ids lead to paragraphs that the list has anyway.
  await expect(getItems(page)).toHaveCount(198);
  expect(requests).toBe(1);
});

test('a list with words, notes and messages has no fault in any mode, and fits narrow windows', async ({
  page,
}) => {
  await open(page, `${LIST},ferry-1998.17,zebra-1.1,leuchtturm-2004.1`);
  await getItems(page).first().getByRole('button', { name: /^Note/u }).click();
  await page.keyboard.type('A note');
  await page.getByLabel('Cite in').selectOption('MLA');
  await loadAxe(page);
  for (const mode of VISIBLE_MODES) {
    await showIn(page, mode);
    expect(await askAxe(page), mode.name).toEqual([]);
  }
  await showIn(page, { name: 'light' });
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await findSidewaysScrolling(page), `${width} px`).toEqual([]);
    expect(await findClippedText(page), `${width} px`).toEqual([]);
    expect(await findSmallTargets(page), `${width} px`).toEqual([]);
  }
});
