import { expect, test, type Page } from '@playwright/test';
import { toAddress } from '../../browser/built-pages.ts';

test.use({ javaScriptEnabled: false });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 800 };

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The letters as drawn, in the font that the browser found. */
async function measureLabels(page: Page): Promise<Box[]> {
  return page.locator('.time a').evaluateAll((links) =>
    links.flatMap((link) =>
      [...link.querySelectorAll('text')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { name: text.textContent, left, right, top, bottom };
      }),
    ),
  );
}

test('the labels of the drawn time line do not overlap, and all are within the page', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  const boxes = await measureLabels(page);
  expect(boxes.length).toBeGreaterThan(40);
  const meetings = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      // Lines of letters may reach into one another's leading, never into one another's letters.
      .filter((other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4)
      .map((other) => [one.name, other.name]),
  );
  expect(meetings).toEqual([]);
  expect(boxes.filter(({ left, right }) => left < 0 || right > WIDE.width)).toEqual([]);
});

test('every label of the drawn time line is a target of 24 pixels, and the keyboard reaches them by date', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  const links = page.locator('.time a');
  await links.first().focus();
  for (const link of await links.all()) {
    await expect(link).toBeFocused();
    const { width = 0, height = 0 } = (await link.boundingBox()) ?? {};
    // Lengths in em can differ from whole pixels by a small fraction.
    expect(Math.round(Math.min(width, height))).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Tab');
  }
});

test('an event of the drawing leads to the passage that mentions it', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  await page.getByRole('link', { name: 'NETmundial in Brazil, April 2014' }).click();
  await expect(page).toHaveURL(/\/documents\/us-2014\/#p1$/u);
  await expect(page.locator('#p1')).toBeInViewport();
});

test('on a phone the time line is a list whose events unfold', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(toAddress('/'));
  await expect(page.locator('.time')).toBeHidden();
  const link = page.getByRole('link', { name: /^Fourth Japan–EU meeting/u });
  await expect(link).toBeHidden();
  await page.getByText('1 event, 2026').click();
  await link.click();
  await expect(page).toHaveURL(/\/documents\/eu-2025\/#p35$/u);
});
