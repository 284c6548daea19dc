import { expect, test, type Page } from '@playwright/test';
import { frame } from '../../src/interface/frame.ts';
import { pageTools } from '../../src/interface/page-tools.ts';
import { preferences } from '../../src/interface/preferences.ts';
import { DOCUMENTS, toAddress } from './built-pages.ts';

const DOCUMENT = toAddress(`/documents/${DOCUMENTS[0]}/`);
const KEY = 'ui-preferences';

async function openPanel(page: Page) {
  await page.getByRole('button', { name: frame.display }).click();
  const panel = page.getByRole('group', { name: preferences.display });
  await expect(panel).toBeVisible();
  return panel;
}

function readGround(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test('the button works if a tap leaves the focus in the search field, as on some phones', async ({
  page,
}) => {
  await page.goto(toAddress('/search/'));
  await page.getByRole('searchbox', { name: frame.searchTheTexts }).focus();
  // A click from a script does not move the focus.
  await page.getByRole('button', { name: frame.display }).evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(page.getByRole('group', { name: preferences.display })).toBeVisible();
});

test('a choice applies at once, on the next page, and after a reload', async ({ page, context }) => {
  await page.goto(DOCUMENT);
  const light = await readGround(page);
  const panel = await openPanel(page);
  await panel.getByRole('radio', { name: preferences.dark }).check();
  await panel.getByRole('radio', { name: preferences.largest }).check();
  await panel.getByRole('radio', { name: preferences.wide }).check();
  await panel.getByRole('radio', { name: preferences.high }).check();
  const dark = await readGround(page);
  expect(dark).not.toBe(light);
  await page.goto(toAddress('/about/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(DOCUMENT);
  expect(await readGround(page)).toBe(dark);
  const { size, measure } = await page.evaluate(() => ({
    size: getComputedStyle(document.documentElement).fontSize,
    measure: getComputedStyle(document.documentElement).getPropertyValue('--measure'),
  }));
  expect({ size, measure }).toEqual({ size: '22px', measure: '64ex' });
  expect(await context.cookies()).toEqual([]);
});

test('“Same as device” removes the choice, so the page follows the device again', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, '{"theme":"dark"}');
  }, KEY);
  await page.goto(DOCUMENT);
  const panel = await openPanel(page);
  await expect(panel.getByRole('radio', { name: preferences.dark })).toBeChecked();
  await panel.getByRole('radio', { name: preferences.sameAsDevice }).first().check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe('{}');
});

test('the choice applies before the first paint', async ({ page }) => {
  await page.addInitScript((key) => {
    localStorage.setItem(key, '{"theme":"dark"}');
    const noteTime = () => {
      if (document.documentElement.dataset['theme'] === undefined) return;
      performance.mark('themed');
      observer.disconnect();
    };
    const observer = new MutationObserver(noteTime);
    observer.observe(document, { attributes: true, subtree: true });
  }, KEY);
  await page.goto(DOCUMENT);
  const times = () =>
    page.evaluate(() => ({
      themed: performance.getEntriesByName('themed')[0]?.startTime,
      painted: performance.getEntriesByType('paint')[0]?.startTime,
    }));
  await expect.poll(async () => (await times()).painted).toBeDefined();
  const { themed, painted } = await times();
  expect(themed).toBeDefined();
  expect(themed ?? Infinity).toBeLessThan(painted ?? 0);
});

test('foreign data under the name of the choices does no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(DOCUMENT);
  for (const kept of ['not JSON', 'null', '[]', '{"theme":7,"onload":"x"}', '{"theme":"\\"><script>"}']) {
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [KEY, kept] as const,
    );
    await page.goto(DOCUMENT);
    const panel = await openPanel(page);
    await panel.getByRole('radio', { name: preferences.dark }).check();
    await expect(page.locator('html'), kept).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).not.toHaveAttribute('data-onload');
    expect(errors, kept).toEqual([]);
  }
});

test('if storage is blocked, the choice applies to this page only, and the panel says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(DOCUMENT);
  const panel = await openPanel(page);
  await panel.getByRole('radio', { name: preferences.dark }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(panel.getByRole('status')).toContainText(preferences.notKept);
});

test('the keyboard can open the panel, make a choice and close the panel', async ({ page }) => {
  await page.goto(DOCUMENT);
  const button = page.getByRole('button', { name: frame.display });
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('group', { name: preferences.display });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('radio', { name: preferences.sameAsDevice }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

const PANEL_SCRIPT = /\/_astro\/panel\./u;

/** Opens a text, and clicks the button while its script cannot be loaded. */
async function missThePanel(page: Page): Promise<void> {
  await page.route(PANEL_SCRIPT, (route) => route.abort());
  await page.goto(DOCUMENT);
  const button = page.getByRole('button', { name: frame.display });
  await button.click();
  await expect(button).toHaveText(pageTools.displayNotLoaded);
  await page.unroute(PANEL_SCRIPT);
}

test('if the panel cannot be loaded, the button says so, and works after a reload', async ({ page }) => {
  await missThePanel(page);
  await page.reload();
  await openPanel(page);
});

test('if the panel could not be loaded, another click tries again', async ({ page }) => {
  await missThePanel(page);
  await openPanel(page);
  await expect(page.getByRole('button', { name: frame.display })).toHaveText(frame.display);
});
