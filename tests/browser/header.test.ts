import { expect, test, type Page } from '@playwright/test';
import { frame } from '../../src/interface/frame.ts';
import { preferences } from '../../src/interface/preferences.ts';
import { site } from '../../src/site.ts';
import { PAGES, toAddress } from './built-pages.ts';
import { FAMILIES } from './page-families.ts';

const LINKS = [frame.search, frame.documents, frame.checkAQuotation, frame.about];
const PHONE = { width: 360, height: 740 };

/** The height of the header on a phone, in pixels. */
const LIMIT_PX = 64;

/** WCAG 2.2, 2.5.5: the size of a target that a finger hits without care, in pixels. */
const TARGET_PX = 44;

function getHeader(page: Page) {
  return page.locator('.site-header');
}

function getMenu(page: Page) {
  return page.getByRole('button', { name: frame.menu });
}

test('every kind of page has the same header, which marks the page that the reader is on', async ({
  page,
}) => {
  for (const { addresses } of FAMILIES) {
    const [address = ''] = addresses;
    await page.goto(address);
    const header = getHeader(page);
    await expect(header.getByRole('link', { name: site.name }), address).toBeVisible();
    await expect(header.getByRole('navigation').getByRole('link'), address).toHaveText(LINKS);
    await expect(header.getByRole('searchbox'), address).toBeVisible();
  }
  for (const [address, name] of [
    ['/search/', frame.search],
    ['/documents/', frame.documents],
    ['/verify/', frame.checkAQuotation],
    ['/about/', frame.about],
  ] as const) {
    await page.goto(toAddress(address));
    await expect(getHeader(page).locator('nav [aria-current="page"]'), address).toHaveText(name);
  }
  const [document = ''] = PAGES.filter((path) => /^\/documents\/[^/]+\/$/u.test(path));
  await page.goto(document);
  await expect(getHeader(page).locator('nav [aria-current="true"]')).toHaveText(frame.documents);
});

test('in every wider window the links of the header are in one row', async ({ page }) => {
  await page.goto(toAddress('/documents/'));
  for (const width of [768, 900, 1023, 1024, 1280]) {
    await page.setViewportSize({ ...PHONE, width });
    const links = getHeader(page).locator('nav :is(a, .preferences-button)');
    const tops = await links.evaluateAll((elements) => elements.map((e) => e.getBoundingClientRect().bottom));
    expect(Math.max(...tops) - Math.min(...tops), `${width} px`).toBeLessThan(8);
  }
});

test('on a phone the header is low, and search and the menu are one tap away', async ({ page }) => {
  for (const width of [320, PHONE.width, 390, 767]) {
    await page.setViewportSize({ ...PHONE, width });
    await page.goto(toAddress('/documents/'));
    const box = await getHeader(page).boundingBox();
    expect(box?.height, `${width} px`).toBeLessThanOrEqual(LIMIT_PX);
    for (const control of [
      getMenu(page),
      getHeader(page).getByRole('link', { name: frame.search, exact: true }),
    ])
      expect((await control.boundingBox())?.height, `${width} px`).toBeGreaterThanOrEqual(TARGET_PX);
    await expect(getHeader(page).getByRole('link', { name: frame.about })).toBeHidden();
  }
  await test.step('a tap opens the menu, and a tap elsewhere closes it', async () => {
    await getMenu(page).click();
    await expect(getHeader(page).getByRole('link', { name: frame.about })).toBeVisible();
    await page.locator('h1').click();
    await expect(getHeader(page).getByRole('link', { name: frame.about })).toBeHidden();
  });
  await test.step('with the keyboard: Enter opens it, Tab goes through its links, Esc leads back', async () => {
    await getMenu(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(getHeader(page).getByRole('link', { name: frame.documents })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(getMenu(page)).toBeFocused();
    await expect(getHeader(page).getByRole('link', { name: frame.about })).toBeHidden();
  });
  await test.step('Display opens its panel from the menu', async () => {
    await getMenu(page).click();
    await page.getByRole('button', { name: frame.display }).click();
    const panel = page.getByRole('group', { name: preferences.display });
    await panel.getByRole('radio', { name: preferences.dark }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu of a phone opens, too', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(toAddress('/documents/'));
    await getMenu(page).click();
    await getHeader(page).getByRole('link', { name: frame.checkAQuotation }).click();
    await expect(page).toHaveURL(/\/verify\/$/u);
  });
});
