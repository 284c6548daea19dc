/**
 * In a narrow window, the line with contents and search becomes a bar while the reader scrolls up. The tests visit the
 * invented archive.
 */
import { expect, test, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE, viewport: { width: 390, height: 700 } });

const HARBOUR = '/documents/harbour-2001/';

function getLine(page: Page) {
  return page.getByRole('navigation', { name: 'Contents' });
}

/** Scrolls as a reader does. */
async function scroll(page: Page, by: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(380, 400);
  await page.mouse.wheel(0, by);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
}

/** Opens the text, scrolls down until the script has loaded, and then up until the bar is shown. */
async function showBar(page: Page): Promise<void> {
  await page.goto(HARBOUR);
  await scroll(page, 900);
  await expect(getLine(page).locator('.reached')).toHaveText(/^¶ \d+$/u);
  await scroll(page, 600);
  await expect(getLine(page)).not.toBeInViewport();
  await scroll(page, -300);
  await expect(getLine(page)).toBeInViewport({ ratio: 1 });
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
  await expect(getLine(page)).not.toBeInViewport();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(getLine(page)).not.toHaveAttribute('data-bar');
  await expect(getLine(page)).toBeInViewport({ ratio: 1 });
});

test('the contents open in the bar with the current section marked; a link closes them and leaves the words before its target in view', async ({
  page,
}) => {
  await showBar(page);
  await getLine(page).getByText('Contents', { exact: true }).click();
  const current = getLine(page).locator('[aria-current="location"]');
  await expect(current).toBeInViewport({ ratio: 1 });
  await test.step('Escape closes them, and the focus stays in the bar', async () => {
    await page.keyboard.press('Escape');
    await expect(current).toBeHidden();
    await expect(getLine(page).locator('summary').last()).toBeFocused();
  });
  await getLine(page).getByText('Contents', { exact: true }).click();
  await getLine(page).getByRole('list').getByRole('link').nth(1).click();
  await expect(current).toBeHidden();
  const target = page.locator('article :target');
  await expect(target).toBeInViewport({ ratio: 1 });
  expect((await target.boundingBox())?.y).toBeGreaterThan(64);
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('the bar does not cover the focused element or the target of the address', async ({ page }) => {
  await showBar(page);
  await test.step('an element near the top of the window that gets the focus', async () => {
    await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('.permalink')];
      const link = links.find((one) => one.getBoundingClientRect().top > -10);
      scrollBy(0, (link?.getBoundingClientRect().top ?? 0) - 20);
      link?.focus({ preventScroll: true });
    });
    await expect(page.locator('.permalink:focus')).toHaveCount(1);
    // The menu of the link may scroll it to a place below the bar.
    const isCovered = () =>
      page.evaluate(() => {
        const [bar, link] = ['.contents', '.permalink:focus'].map((part) =>
          document.querySelector(part)?.getBoundingClientRect(),
        );
        return bar && link && bar.bottom > 0 && bar.bottom > link.top && link.bottom > 0;
      });
    await expect.poll(isCovered).toBe(false);
  });
  await test.step('a target that the reader scrolls to the top of the window', async () => {
    await page.goto(`${HARBOUR}#p12`);
    await scroll(page, 80);
    await expect(getLine(page).locator('.reached')).toHaveText(/^¶ \d+$/u);
    const box = await page.locator('#p12').boundingBox();
    await scroll(page, (box?.y ?? 0) + 20);
    await scroll(page, -15);
    const { y = 0 } = (await page.locator('#p12').boundingBox()) ?? {};
    expect(y).toBeLessThan(48);
    await expect(getLine(page)).not.toBeInViewport();
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

test('a wide window has no bar', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(HARBOUR);
  await scroll(page, 900);
  await scroll(page, -200);
  await expect(getLine(page).locator('[aria-current="location"]')).toHaveCount(1);
  await expect(getLine(page)).not.toHaveAttribute('data-bar');
  await expect(getLine(page).locator('.reached')).toBeHidden();
});
