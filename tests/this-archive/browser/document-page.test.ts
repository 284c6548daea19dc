import { expect, test, type Page } from '@playwright/test';
import { DOCUMENTS, toAddress } from '../../browser/built-pages.ts';

const WIDE = { width: 1440, height: 900 };

async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    document.getElementById(target)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, id);
}

test('the contents list marks the current section and keeps the mark in view, with a script that loads when the reader scrolls; the copy menu covers no words; in a narrow window the notes are below the text', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  await test.step('no script for this is loaded before the reader scrolls', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(toAddress('/documents/world-2001/'), { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /linking\.|reading-place|panel/u.test(url))).toEqual([]);
  });
  await test.step('the contents list marks the current section and keeps the mark in view', async () => {
    const marked = page.locator('.contents [aria-current="location"]');
    await expect(marked).toHaveCount(0);
    for (const id of ['electronic-commerce', 'africa', 'it-diffusion', 'dot-force']) {
      await scrollTo(page, id);
      await expect(marked).toHaveAttribute('href', `#${id}`);
      await expect(marked).toHaveCount(1);
      await expect(marked).toBeInViewport({ ratio: 0.9 });
    }
  });
  await test.step('the copy menu does not cover words of the text', async () => {
    await page.locator('.permalink[href="#p19"]').hover();
    const menu = page.locator('copy-menu');
    await expect(menu).toBeVisible();
    const [box, words] = [await menu.boundingBox(), await page.locator('#p19').boundingBox()];
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(words?.x ?? 0);
  });
  await test.step('in a narrow window the notes are below the text', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const article = await page.locator('article').boundingBox();
    const note = await page.locator('#ui-correction-1').boundingBox();
    expect(note?.y).toBeGreaterThan((article?.y ?? 0) + (article?.height ?? 0));
  });
});

test('on a wide window each note is beside the text, the first at its mark, none overlaps, none is above its mark, and the mouse wheel scrolls the page also when the pointer is on the contents list', async ({
  page,
}) => {
  await page.setViewportSize(WIDE);
  for (const id of ['world-2001', 'us-2014', 'china-2020', 'rok-2000']) {
    await page.goto(toAddress(`/documents/${id}/`));
    const article = await page.locator('article').boundingBox();
    let lowest = { y: 0, height: 0 };
    const count = await page.locator('.corrections li').count();
    expect(count, id).toBeGreaterThan(0);
    for (let note = 1; note <= count; note += 1) {
      const box = await page.locator(`#ui-correction-${note}`).boundingBox();
      const mark = await page.locator(`.sic-note[href="#ui-correction-${note}"]`).boundingBox();
      if (!box || !mark || !article) throw new Error(`${id} has no note ${note} beside its article.`);
      expect(box.x, id).toBeGreaterThanOrEqual(article.x + article.width);
      expect(box.x + box.width, id).toBeLessThanOrEqual(WIDE.width);
      expect(box.y, id).toBeGreaterThanOrEqual(lowest.y + lowest.height);
      expect(box.y, id).toBeGreaterThanOrEqual(mark.y - 1);
      if (note === 1) expect(box.y, id).toBeLessThanOrEqual(mark.y + 8);
      lowest = box;
    }
  }
  await test.step('the mouse wheel over the contents list', async () => {
    await page.locator('.contents').hover();
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });
});

test('the progress line grows as the reader scrolls, and reduced motion removes it', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/documents/world-2001/'));
  const readLine = () =>
    page.locator('.document').evaluate((element) => {
      const { content, transform } = getComputedStyle(element, '::before');
      return content === 'none' ? undefined : new DOMMatrix(transform).a;
    });
  expect(await readLine()).toBeUndefined();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await scrollTo(page, 'bilateral-cooperation');
  await expect.poll(async () => (await readLine()) ?? 0).toBeGreaterThan(0.3);
  expect(await readLine()).toBeLessThan(1);
});

test('the lines of each text have at most 80 characters', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.addInitScript(() => {
    localStorage.setItem('ui-preferences', '{"width":"wide"}');
  });
  for (const id of DOCUMENTS) {
    await page.goto(toAddress(`/documents/${id}/`));
    const longest = await page.locator('article [data-passage]').evaluateAll((passages) =>
      Math.max(
        ...passages.map((passage) => {
          const range = document.createRange();
          range.selectNodeContents(passage);
          const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
          return lines.size < 4 ? 0 : passage.textContent.length / (lines.size - 0.5);
        }),
      ),
    );
    expect(longest, id).toBeGreaterThan(50);
    expect(longest, id).toBeLessThanOrEqual(80);
  }
});

test('the browser fetches a linked page once, when the pointer is on the link', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(toAddress('/documents/china-2020/'), { waitUntil: 'networkidle' });
  const next = toAddress('/documents/eu-2025/');
  const count = () => requests.filter((path) => path === next).length;
  expect(count()).toBe(0);
  await page.locator('.neighbours a[rel="next"]').hover();
  await expect.poll(count).toBe(1);
  await page.locator('.neighbours a[rel="prev"]').hover();
  await expect.poll(() => requests.includes(toAddress('/documents/us-2014/'))).toBe(true);
  await page.locator('.neighbours a[rel="next"]').hover();
  expect(count()).toBe(1);
});
