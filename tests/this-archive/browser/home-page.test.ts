import { expect, test } from '@playwright/test';
import { DOCUMENTS, toAddress } from '../../browser/built-pages.ts';
import { PHONE_FONTS, setFonts } from '../../browser/fonts.ts';

test.use({ javaScriptEnabled: false });

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const EVENTS = 42;
const ACTIONS = [
  ...['Read the texts', 'Search', 'Check a quotation', 'Compare'],
  ...['People', 'Terms', 'Themes', 'Download'],
];

for (const size of [WIDE, PHONE]) {
  test(`at ${size.width} × ${size.height} px, the first screen says what the archive is, why to trust it and what to do, and shows every text`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    if (size === PHONE) await setFonts(page, PHONE_FONTS);
    await page.goto(toAddress('/'));
    const main = page.getByRole('main');
    const whole = { ratio: 1 };
    await expect(main.getByRole('heading', { level: 1 })).toBeInViewport(whole);
    await expect(main.getByRole('link', { name: 'How we keep the texts' })).toBeInViewport(whole);
    for (const name of ACTIONS)
      await expect(main.getByRole('link', { name, exact: true })).toBeInViewport(whole);
    const texts = main.getByRole('region', { name: 'The texts', exact: true }).getByRole('listitem');
    await expect(texts).toHaveCount(DOCUMENTS.length);
    for (const text of await texts.all()) {
      await expect(text.getByRole('link')).toBeInViewport(whole);
      await expect(text.locator('.kind')).toBeInViewport(whole);
      await expect(text.locator('time')).toBeInViewport(whole);
      await expect(text.locator('time')).toHaveText(/\d{4}/u);
    }
  });
}

test('a wide window shows every event of the timeline, and the keyboard reaches them by date, each in view', async ({
  page,
  browserName,
}) => {
  // Firefox does not scroll to a link if a part of it is in view.
  const inView = browserName === 'firefox' ? {} : { ratio: 0.9 };
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  const links = page.locator('.timeline a');
  await expect(links).toHaveCount(DOCUMENTS.length + EVENTS);
  await links.first().focus();
  for (const link of await links.all()) {
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport(inView);
    await page.keyboard.press('Tab');
  }
});

test('in a wide window, the timeline is hardly higher than the screen', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  const { height = Infinity } = (await page.locator('.timeline').boundingBox()) ?? {};
  expect(height).toBeLessThan(WIDE.height * 1.05);
});

test('an event leads to the passage that mentions it', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/'));
  await page.getByRole('link', { name: 'NETmundial in Brazil' }).click();
  await expect(page).toHaveURL(/\/documents\/us-2014\/#p1$/u);
  await expect(page.locator('#p1')).toBeInViewport();
});

test('on a phone, the events between two texts unfold', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(toAddress('/'));
  const link = page.getByRole('link', { name: 'Fourth Japan–EU meeting' });
  await expect(link).toBeHidden();
  await page.getByText('1 event', { exact: true }).last().click();
  await link.click();
  await expect(page).toHaveURL(/\/documents\/eu-2025\/#p35$/u);
});

test('paper shows every event of the timeline', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(toAddress('/'));
  await page.emulateMedia({ media: 'print' });
  const links = page.locator('.timeline a');
  for (const link of await links.all()) await expect(link).toBeVisible();
});
