/**
 * In a narrow window, the line with contents and search becomes a bar while the reader scrolls up. The tests visit the
 * invented archive.
 */
import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { findSidewaysScrolling } from './layout-faults.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE, viewport: { width: 390, height: 700 } });

const HARBOUR = '/documents/harbour-2001/';

function getLine(page: Page) {
  return page.getByRole('navigation', { name: 'Contents' });
}

/** The line itself stays in the window. Its words are hidden and shown. */
function getWords(page: Page) {
  return getLine(page).getByText('Contents', { exact: true });
}

/** Scrolls as a reader does. */
async function scroll(page: Page, by: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, by);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
}

/** Opens the text, scrolls down until the script has loaded, and then up until the bar is shown. */
async function showBar(page: Page): Promise<void> {
  await page.goto(HARBOUR);
  await scroll(page, 900);
  await expect(getLine(page).locator('.reached')).toHaveText(/^¶ \d+$/u);
  await scroll(page, 600);
  await expect(getWords(page)).not.toBeInViewport();
  await scroll(page, -300);
  await expect(getWords(page)).toBeInViewport({ ratio: 1 });
}

test('the bar is hidden while a reader scrolls down and shown while they scroll up, is at most 48 px high, names the paragraph reached, and moves no word', async ({
  page,
}) => {
  await page.goto(HARBOUR);
  const readHeight = () => page.evaluate(() => document.documentElement.scrollHeight);
  const height = await readHeight();
  await showBar(page);
  const line = await getLine(page).boundingBox();
  expect(line?.y).toBe(0);
  expect(line?.height).toBeLessThanOrEqual(48);
  expect(await readHeight()).toBe(height);
  const reached = getLine(page).locator('.reached');
  const number = ((await reached.textContent()) ?? '').replace('¶ ', '');
  const passage = page.locator(`article [data-passage="${number}"]`);
  const box = await passage.boundingBox();
  expect(box?.y).toBeLessThanOrEqual(7 * 16);
  await scroll(page, 200);
  await expect(getWords(page)).not.toBeInViewport();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(getLine(page)).not.toHaveAttribute('data-bar');
  await expect(getWords(page)).toBeInViewport({ ratio: 1 });
});

test('the contents open in the bar with the current section marked; a link closes them and leaves the words before its target in view', async ({
  page,
}) => {
  await showBar(page);
  await getWords(page).click();
  const current = getLine(page).locator('[aria-current="location"]');
  await expect(current).toBeInViewport({ ratio: 1 });
  await test.step('Escape closes them, and the focus stays in the bar', async () => {
    await page.keyboard.press('Escape');
    await expect(current).toBeHidden();
    await expect(getLine(page).locator('summary').last()).toBeFocused();
  });
  await getWords(page).click();
  await getLine(page).getByRole('list').getByRole('link').nth(1).click();
  await expect(current).toBeHidden();
  const target = page.locator('article :target');
  await expect(target).toBeInViewport({ ratio: 1 });
  expect((await target.boundingBox())?.y).toBeGreaterThan(64);
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('the bar hides when an element of the text gets the focus, and stays hidden while the keyboard leads the reader up', async ({
  page,
}) => {
  await showBar(page);
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('.permalink')];
    const link = links.find((one) => one.getBoundingClientRect().top > -10);
    scrollBy(0, (link?.getBoundingClientRect().top ?? 0) - 20);
    link?.focus({ preventScroll: true });
  });
  await expect(page.locator('.permalink:focus')).toHaveCount(1);
  await expect(getWords(page)).not.toBeInViewport();
  const before = await page.evaluate(() => scrollY);
  for (let stops = 0; stops < 8; stops += 1) await page.keyboard.press('Shift+Tab');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);
  await expect(getLine(page)).toHaveAttribute('data-bar', 'hidden');
  await expect(getWords(page)).not.toBeInViewport();
  await test.step('a stop of the keyboard in the bar shows it', async () => {
    await getLine(page).locator('summary').first().focus();
    await expect(getWords(page)).toBeInViewport({ ratio: 1 });
  });
});

test('the field opens in the bar, finds the words, and its buttons stay when it closes', async ({ page }) => {
  await showBar(page);
  await page.locator('find-in-document summary').click();
  await page.getByRole('searchbox', { name: 'Find in this text' }).fill('ferries');
  await page.keyboard.press('Enter');
  const next = page.getByRole('button', { name: 'Next match' });
  await expect(next).toBeInViewport({ ratio: 1 });
  await page.locator('find-in-document summary').click();
  await expect(page.getByRole('searchbox', { name: 'Find in this text' })).toBeHidden();
  await expect(next).toBeInViewport({ ratio: 1 });
});

test('contents that are open at the top of the page close too', async ({ page }) => {
  await page.goto(HARBOUR);
  const link = getLine(page).getByRole('list').getByRole('link').nth(1);
  await getWords(page).click();
  await expect(link).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(link).toBeHidden({ timeout: 500 });
  }).toPass();
  await getWords(page).click();
  await link.click();
  await expect(link).toBeHidden();
  await expect(page.locator('article :target')).toBeInViewport({ ratio: 1 });
});

test('axe finds no fault in open contents, and they fit in the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await showBar(page);
  await getWords(page).click();
  await expect(getLine(page).getByRole('list').getByRole('link').last()).toBeVisible();
  await loadAxe(page);
  expect(await findSidewaysScrolling(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await askAxe(page, ['.contents'], colorScheme === 'dark'), colorScheme).toEqual([]);
  }
});

test('a wide window has no bar', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(HARBOUR);
  await scroll(page, 900);
  await scroll(page, -200);
  await expect(getLine(page).locator('[aria-current="location"]')).toHaveCount(1);
  await expect(getLine(page)).not.toHaveAttribute('data-bar');
  await expect(getLine(page).locator('.reached')).toBeHidden();
});

test('a reader who stopped in a text is offered that place at the next visit, until the page scrolls', async ({
  page,
}) => {
  const offer = page.getByRole('link', { name: /^Continue at ¶ \d+$/u });
  await page.goto(HARBOUR);
  await expect(offer).toHaveCount(0);
  await scroll(page, 1500);
  await expect(getLine(page).locator('.reached')).toHaveText(/^¶ \d+$/u);
  const reached = await getLine(page).locator('.reached').textContent();
  await page.goto('/');
  await page.goto(HARBOUR);
  await expect(offer).toHaveText(`Continue at ${reached ?? ''}`);
  await test.step('axe finds no fault, and nothing scrolls sideways', async () => {
    expect(await findSidewaysScrolling(page)).toEqual([]);
    await loadAxe(page);
    expect(await askAxe(page)).toEqual([]);
  });
  await test.step('the link leads there and goes', async () => {
    await offer.click();
    await expect(page).toHaveURL(new RegExp(`#p${reached?.slice(2) ?? ''}$`, 'u'));
    await expect(offer).toHaveCount(0);
  });
  await test.step('an address with a place opens that place, without an offer', async () => {
    await page.goto('/');
    await page.goto(`${HARBOUR}#p1`);
    await expect(page.locator('#p1')).toBeInViewport();
    await expect(offer).toHaveCount(0);
  });
  await test.step('at the end of the text the place is forgotten', async () => {
    await page.goto(`${HARBOUR}#ui-citations`);
    await expect(getLine(page).locator('.reached')).toHaveText(/^¶ \d+$/u);
    await page.goto('/');
    await page.goto(HARBOUR);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});
