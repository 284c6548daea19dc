import { expect, test, type Page } from '@playwright/test';
import { DOCUMENTS, toAddress } from './built-pages.ts';
import { setReaderStyles } from './layout-faults.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** @returns the layout shift (CLS) of the open page since it was opened */
function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              resolve(sum);
            }),
          ),
        );
      }),
  );
}

/** @returns by how many pixels the open page is wider than the window */
function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('nothing on a text moves by itself while it loads and is scrolled, nor scrolls sideways on a phone', async ({
  page,
}) => {
  for (const id of DOCUMENTS) {
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      // At its last place on the text, the pointer could open a menu.
      await page.mouse.move(0, 0);
      await page.goto(toAddress(`/documents/${id}/`));
      await page.evaluate(() => {
        document.getElementById('ui-citations')?.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
      await page.locator('.permalink').last().hover();
      expect(await measureShift(page), `${id}, ${size.width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await measureOverflow(page), `${id}, 320 px`).toBeLessThanOrEqual(0);
    await setReaderStyles(page, TEXT_SPACING);
    expect(await measureOverflow(page), `${id}, 320 px, text spaced`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 640 });
    await setReaderStyles(page, `${TEXT_SPACING} html { font-size: 200% !important }`);
    expect(await measureOverflow(page), `${id}, 640 px, text spaced and twice as large`).toBeLessThanOrEqual(
      0,
    );
  }
});
