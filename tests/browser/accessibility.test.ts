import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';
import { PAGES, toAddress } from './built-pages.ts';

// The pages are many and know nothing of one another: every worker takes its share.
test.describe.configure({ mode: 'parallel' });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1440, height: 900 };
/** What a window of 1280 px has left at 400 % zoom. */
const NARROW = { width: 320, height: 640 };

/** Letters of the index after the first two: thousands of links made alike, which axe takes minutes to look at. */
const ALIKE = '.word-index section:nth-of-type(n + 3)';

interface Finding {
  rule: string;
  elements: string[];
}

async function findViolations(page: Page): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude(ALIKE).analyze();
  return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
}

function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Opens every fold, so that what lies in it is looked at as well. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

for (const address of PAGES) {
  test(`anyone can use ${address}: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(address);
    await test.step('light', async () => {
      expect(await findViolations(page)).toEqual([]);
    });
    await test.step('dark', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findViolations(page)).toEqual([]);
    });
    await test.step('320 px wide', async () => {
      await page.setViewportSize(NARROW);
      await unfold(page);
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findViolations(page)).toEqual([]);
    });
  });

  test(`the policy of ${address} comes first and is broken by nothing`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The one page that is looked for in vain says so by its status.
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    const first = page.locator('head > :first-child');
    await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
    await expect(first).toHaveAttribute('content', contentSecurityPolicy);
    expect(complaints).toEqual([]);
  });
}

test('the first stop of the keyboard leads past the header to the content', async ({ page }) => {
  await page.goto(toAddress('/documents/'));
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skipLink).toBeFocused();
  await expect(skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the keyboard reaches every entry of the contents list and sees where it is', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(toAddress('/documents/world-2001/'));
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  await links.first().focus();
  for (const link of await links.all()) {
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    await expect(link).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Tab');
  }
});
