import { expect, test, type Page } from '@playwright/test';
import { listWords } from './marked-words.ts';
import { SAMPLE_COUNT, SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 800 };
const PAIR = '/compare/ferry-1998/harbour-2001/';

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
  test.use({ javaScriptEnabled: false });

  test('two texts are side by side, or on a phone each as wide as the window, with links to sections, texts and other pairs', async ({
    page,
  }) => {
    await test.step('two texts are side by side, in regions named after the texts', async () => {
      await page.setViewportSize(WIDE);
      await page.goto(PAIR);
      const left = await page.getByRole('region', { name: 'Night Ferries Statement' }).boundingBox();
      const right = await page.getByRole('region', { name: 'Yearly Report 2001' }).boundingBox();
      expect(left?.y).toBe(right?.y);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    });
    await test.step('a section of each text is chosen from its list and shown beside the other', async () => {
      await openSection(page, 'left', 'Working Group (WG)');
      await openSection(page, 'right', '3. Ferries and Passengers');
      await expect(page.locator('#ui-left-working-group')).toBeInViewport();
      await expect(page.locator('#ui-right-ferries')).toBeInViewport();
    });
    await test.step('on a phone each text is as wide as the window and scrolls separately, and links lead from one to the other', async () => {
      await page.setViewportSize(PHONE);
      await page.goto(PAIR);
      const left = page.locator('#ui-left');
      const right = page.locator('#ui-right');
      const boxes = [await left.boundingBox(), await right.boundingBox()];
      expect(boxes[1]?.y).toBe(boxes[0]?.y);
      for (const box of boxes) {
        expect(box?.width).toBeGreaterThan(PHONE.width * 0.85);
        expect(box?.width).toBeLessThanOrEqual(PHONE.width);
        expect(box?.height).toBeLessThan(PHONE.height);
      }
      await expect(right).not.toBeInViewport();
      await openSection(page, 'left', 'Working Group (WG)');
      const [place] = await getPlaces(page);
      expect(place).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'Later text' }).click();
      await expect(right.locator('.side-title')).toBeInViewport({ ratio: 1 });
      await expect(left).not.toBeInViewport();
      await page.getByRole('link', { name: 'Earlier text' }).click();
      await expect(page.locator('#ui-left-working-group')).toBeInViewport();
    });
    await test.step('a low window shows one text below the other', async () => {
      await page.setViewportSize({ width: 800, height: 360 });
      await page.goto(PAIR);
      const left = await page.locator('#ui-left').boundingBox();
      const right = await page.locator('#ui-right').boundingBox();
      expect((left?.y ?? 0) + (left?.height ?? 0)).toBeLessThanOrEqual(right?.y ?? 0);
      await page.setViewportSize(WIDE);
    });
    await test.step('a text links to its comparisons, and a pair to other pairs', async () => {
      await page.goto('/documents/ferry-1998/');
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await expect(page.locator('#ui-with-ferry-1998')).toBeInViewport();
      await page
        .getByRole('link', {
          name: 'Compare Night Ferries Statement with Yearly Report 2001',
        })
        .click();
      await expect(page).toHaveURL(PAIR);
      await page.locator('#ui-right').getByText('Another text').click();
      await page
        .locator('#ui-right')
        .getByRole('link', { name: /^Notice to Passengers beside/u })
        .click();
      await expect(page).toHaveURL('/compare/ferry-1998/notice-2019/');
    });
  });
});

test('the keyboard can focus each text and scroll it separately, and the address names the sections that both sides show', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto(PAIR);
  await page.locator('#ui-right .side-title a').focus();
  const before = await getPlaces(page);
  await page.keyboard.press('End');
  await expect.poll(async () => (await getPlaces(page))[1]).toBeGreaterThan(1000);
  const after = await getPlaces(page);
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
  await test.step('the address', async () => {
    await openSection(page, 'left', 'Working Group (WG)');
    await expect(page).toHaveURL(/\?leftSection=working-group$/u);
    await openSection(page, 'right', '3. Ferries and Passengers');
    await expect(page).toHaveURL(/\?leftSection=working-group&rightSection=ferries$/u);
    await page.goto(page.url());
    await expect(page.locator('#ui-left-working-group')).toBeInViewport();
    await expect(page.locator('#ui-right-ferries')).toBeInViewport();
  });
});

test('an address that names two texts in any order leads to their page, each section with its text; one that names an unknown text shows every pair', async ({
  page,
}) => {
  await page.goto(
    '/compare/?left=harbour-2001&leftSection=ferries&right=ferry-1998&rightSection=working-group',
  );
  await expect(page).toHaveURL(`${PAIR}?leftSection=working-group&rightSection=ferries`);
  await page.goto('/compare/?left=ferry-1998&right=%3Cb%3E');
  await expect(page.locator('[data-pair]')).toHaveCount(SAMPLE_COUNT * (SAMPLE_COUNT - 1));
  await expect(page).toHaveURL(/right=%3Cb%3E$/u);
});

test('the link of a parallel opens both places, and the words that they share are marked', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await page.goto('/documents/ferry-1998/');
  await page
    .locator('.parallels')
    .getByRole('link', { name: /^Side by side\s*: Paragraph 3 and /u })
    .click();
  await expect(page.locator('#ui-left-p3')).toBeInViewport();
  await expect(page.locator('#ui-right-p1')).toBeInViewport();
  await expect
    .poll(() => listWords(page, 'archive-shared'))
    .toEqual(['The Harbour Office of Sample Bay', 'the Harbour Office of Sample Bay']);
});

test('the page of a pair lists the places that share words, and opens both with the words marked', async ({
  page,
}) => {
  await page.goto(PAIR);
  await page.getByText('One place with the same words').click();
  await page.locator('.compare-shared').getByRole('link').click();
  await expect(page).toHaveURL(/leftSection=p3&rightSection=p1/u);
  await expect.poll(() => listWords(page, 'archive-shared')).toHaveLength(2);
});
