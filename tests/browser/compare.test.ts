import { expect, test, type Page } from '@playwright/test';
import { toAddress } from './built-pages.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 800 };
const PAIR = '/compare/us-2014/eu-2025/';

function getPlaces(page: Page): Promise<number[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('.side')].map(({ scrollTop }) => scrollTop),
    window.scrollY,
  ]);
}

async function openSection(page: Page, side: 'left' | 'right', name: string): Promise<void> {
  const region = page.locator(`#ui-${side}`);
  const sections = region.getByText('Sections', { exact: false }).first();
  await sections.click();
  await region.getByRole('link', { name, exact: true }).click();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: 'reduce' } });

  test('two texts stand beside one another, as regions with the names of the texts', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(toAddress(PAIR));
    const left = await page.getByRole('region', { name: 'US–Japan Internet Economy Dialogue' }).boundingBox();
    const right = await page
      .getByRole('region', { name: 'Japan–EU Digital Partnership Meeting' })
      .boundingBox();
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  });

  test('a section of each is shown beside the other, chosen from its list', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(toAddress(PAIR));
    await openSection(page, 'left', 'Cyber Security');
    await openSection(page, 'right', 'AI Governance');
    await expect(page.locator('#ui-left-cyber-security')).toBeInViewport();
    await expect(page.locator('#ui-right-ai-governance')).toBeInViewport();
  });

  test('on a phone one stands above the other, and only the page scrolls', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(toAddress(PAIR));
    const left = await page.locator('#ui-left').boundingBox();
    const right = await page.locator('#ui-right').boundingBox();
    expect((left?.y ?? 0) + (left?.height ?? 0)).toBeLessThanOrEqual(right?.y ?? 0);
    await page.getByRole('link', { name: 'The later text' }).click();
    await expect(page.locator('#ui-right .side-title')).toBeInViewport();
  });

  test('a text leads to those it can stand beside, and a pair to other pairs', async ({ page }) => {
    await page.goto(toAddress('/documents/us-2014/'));
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.locator('#ui-with-us-2014')).toBeInViewport();
    await page
      .getByRole('link', {
        name: 'Japan–EU Digital Partnership Meeting beside US–Japan Internet Economy Dialogue',
      })
      .click();
    await expect(page).toHaveURL(toAddress(PAIR));
    await page.locator('#ui-right').getByText('Another text').click();
    await page
      .locator('#ui-right')
      .getByRole('link', { name: /^Japan–ROK IT Cooperation Initiative beside/u })
      .click();
    await expect(page).toHaveURL(toAddress('/compare/rok-2000/us-2014/'));
  });
});

test('the keyboard reaches each text and scrolls it alone', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress(PAIR));
  await page.locator('#ui-right .side-title a').focus();
  const before = await getPlaces(page);
  await page.keyboard.press('End');
  await expect.poll(async () => (await getPlaces(page))[1]).toBeGreaterThan(1000);
  const after = await getPlaces(page);
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
});

test('the address keeps the sections that both sides show', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress(PAIR));
  await openSection(page, 'left', 'Cyber Security');
  await expect(page).toHaveURL(/\?leftSection=cyber-security$/u);
  await openSection(page, 'right', 'AI Governance');
  await expect(page).toHaveURL(/\?leftSection=cyber-security&rightSection=ai-governance$/u);
  await page.goto(page.url());
  await expect(page.locator('#ui-left-cyber-security')).toBeInViewport();
  await expect(page.locator('#ui-right-ai-governance')).toBeInViewport();
});

test('an address that names two texts in any order leads to their page, each section with its text', async ({
  page,
}) => {
  await page.goto(
    toAddress('/compare/?left=eu-2025&leftSection=ai-governance&right=us-2014&rightSection=privacy'),
  );
  await expect(page).toHaveURL(toAddress(`${PAIR}?leftSection=privacy&rightSection=ai-governance`));
});

test('an address that names what is not there shows every pair', async ({ page }) => {
  await page.goto(toAddress('/compare/?left=us-2014&right=%3Cb%3E'));
  await expect(page.locator('[data-pair]')).toHaveCount(20);
  await expect(page).toHaveURL(/right=%3Cb%3E$/u);
});
