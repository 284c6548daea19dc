import { expect, test, type Locator, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';
import { selectWords } from './selections.ts';

const DOCUMENT = '/documents/ferry-1998/';

test.use({
  ...SAMPLE_SITE,
});

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

function getMenu(page: Page) {
  return page.locator('copy-menu');
}

test('the pointer on a permalink opens the menu, and the three forms of a passage or section are copied', async ({
  page,
}) => {
  // Hosts also answer this form of the address. The copied links must have the permanent form.
  await page.goto('/documents//ferry%2D1998/index.html');
  const address = new URL(`${DOCUMENT}#p16`, page.url()).href;
  const permalink = page.locator('.permalink[href="#p16"]');
  const copy = async (name: string) => {
    await permalink.hover();
    await getMenu(page).getByRole('button', { name }).click();
    await expect(page.getByRole('status').filter({ hasText: 'paragraph 16 copied' })).toBeVisible();
    return readClipboard(page);
  };
  expect(await copy('Copy link')).toBe(address);
  expect(await copy('Copy Markdown')).toBe(`[Night Ferries Statement, ¶ 16](${address})`);
  const [words = '', citation = ''] = (await copy('Copy quotation')).split('\n');
  expect(words).toBe(`“${(await page.locator('#p16').textContent()) ?? ''}”`);
  expect(citation).toContain('para. 16');
  expect(citation).toContain(address);

  // A section is copied by its heading, with all its words.
  await page.locator('.permalink[href="#working-group"]').hover();
  await getMenu(page).getByRole('button', { name: 'Copy quotation' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'section Working Group (WG)' })).toBeVisible();
  const copied = await readClipboard(page);
  expect(copied).toMatch(/^“Working Group \(WG\)\n\nA working group of eight members/u);
  expect(copied).toMatch(/printed in both languages\.”\n.*#working-group$/u);
});

test('a reader can open, use and leave the menu with the keyboard alone', async ({ page }) => {
  await page.goto(DOCUMENT);
  const menu = getMenu(page);
  const permalink = page.locator('.permalink[href="#p5"]');
  await permalink.focus();
  await expect(menu).toBeVisible();
  await expect(menu).toHaveAttribute('aria-label', 'Link to paragraph 5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p5$/u);
  await expect(menu.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(menu.getByRole('button', { name: 'Copy Markdown' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const report = menu.getByRole('link', { name: 'Report an error' });
  await expect(report).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  expect(await readClipboard(page)).toMatch(/#p5$/u);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(permalink).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.locator('.permalink[href="#p6"]')).not.toBeFocused();
  await expect(page.locator('#p5 .sic-note')).toBeFocused();
  await expect(menu).toBeHidden();
});

test('an error can be reported with the text, the place, the edition and the address filled in', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  const readMail = async (link: Locator) => {
    const { protocol, pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(protocol + pathname).toBe('mailto:desk@sample-bay.example');
    return [searchParams.get('subject'), searchParams.get('body')].join('\n');
  };
  const ofText = page.getByRole('link', { name: 'Report an error in this text' });
  expect(await readMail(ofText)).toMatch(/, whole text\nEdition [0-9a-f]{8}\n\S+\/$/u);
  const ofPlace = getMenu(page).getByRole('link', { name: 'Report an error' });
  for (const [id, name] of [
    ['p5', 'paragraph 5'],
    ['working-group', 'section working-group'],
  ] as const) {
    await page.locator(`.permalink[href="#${id}"]`).click();
    const mail = await readMail(ofPlace);
    expect(mail).toContain(`, ${name}\n`);
    expect(mail).toMatch(/\nEdition [0-9a-f]{8}\nhttp:\S+#\S+$/u);
    expect(mail.endsWith(`#${id}`)).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('Tab leads from selected words to the button that copies a link to them', async ({ page }) => {
  await page.goto(DOCUMENT);
  await page.keyboard.press('Shift');
  await selectWords(page, { from: { id: 'p16', word: 3 }, to: { id: 'p16', word: 4 } });
  const button = page.getByRole('button', { name: 'Copy link to these words' });
  await expect(button).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Press Tab' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link to these words copied.' })).toBeVisible();
  expect(await readClipboard(page)).toMatch(/#p16:~:text=/u);
  await expect(page.locator('.permalink[href="#p16"]')).toBeFocused();
});

test('words in the middle of a heading get a link to the section, because the contents list repeats them', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  await page.evaluate(() => {
    const words = document.getElementById('timetables')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 11, words, 14);
  });
  await page.getByRole('button', { name: 'Copy link to these words' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'These words cannot have a link of their own.' }),
  ).toBeVisible();
  expect(await readClipboard(page)).toMatch(/#timetables$/u);
});

test('a browser without text fragments gets the link to the passage', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'fragmentDirective'));
  await page.goto(DOCUMENT);
  expect(await page.evaluate(() => 'fragmentDirective' in document)).toBe(false);
  await selectWords(page, { from: { id: 'p16', word: 3 }, to: { id: 'p16', word: 4 } });
  await page.getByRole('button', { name: 'Copy link to these words' }).click();
  expect(await readClipboard(page)).toMatch(/#p16$/u);
});

test('without a clipboard the link is shown selected, to copy by hand', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(DOCUMENT);
  const permalink = page.locator('.permalink[href="#p16"]');
  await permalink.focus();
  await expect(getMenu(page)).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Copy this by hand');
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#p16$/u);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap on a permalink goes to the passage and opens the menu within the window', async ({ page }) => {
    await page.goto(DOCUMENT);
    await page.locator('.permalink[href="#p16"]').tap();
    await expect(page).toHaveURL(/#p16$/u);
    const box = await getMenu(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await getMenu(page).getByRole('button', { name: 'Copy link' }).tap();
    expect(await readClipboard(page)).toMatch(/#p16$/u);
  });
});

test('the article keeps its words when a menu opens, and nothing breaks the policy of the page', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(DOCUMENT);
  const article = page.locator('article[data-document]');
  const before = await article.textContent();
  await page.locator('.permalink[href="#p16"]').click();
  await selectWords(page, { from: { id: 'p3', word: 3 }, to: { id: 'p4', word: 4 } });
  await page.getByRole('button', { name: 'Copy link to these words' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(await article.textContent()).toBe(before);
  expect(errors).toEqual([]);
});
