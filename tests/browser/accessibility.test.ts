import { expect, test, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';
import { askAxe, askEqualAccess, loadAxe } from './accessibility-engines.ts';
import { toAddress } from './built-pages.ts';
import {
  COMMON_MODES,
  JOINED_MODES,
  MODES,
  showIn,
  thinOutIndex,
  unfold,
  type DisplayMode,
} from './display-modes.ts';
import { EVERY_PAGE, FAMILIES, isRepeated, listDistinct, toTimeoutMs } from './page-families.ts';

// The families know nothing of one another: every worker takes its share.
test.describe.configure({ mode: 'parallel' });

/**
 * Asks axe about the open page in some modes. The page is loaded once and shown in one mode after another: axe takes a
 * quarter of a second, loading page and engine three times as long. All rules are asked in every mode: to ask only for
 * those on colours would save little and assume that a mode changes nothing else.
 */
async function findFaults(page: Page, name: string, modes: readonly DisplayMode[]): Promise<string[]> {
  await showIn(page, { name: 'light' });
  await thinOutIndex(page);
  await unfold(page);
  await loadAxe(page);
  const faults: string[] = [];
  for (const mode of modes) {
    await showIn(page, mode);
    faults.push(...(await askAxe(page)).map((fault) => `${name} · ${mode.name} · ${fault}`));
  }
  return faults;
}

/** Asks both engines: axe in every mode, the second one, which reads no colours of modes, once. */
async function findFaultsByBoth(page: Page, name: string): Promise<string[]> {
  const faults = await findFaults(page, name, EVERY_PAGE ? [...MODES, ...JOINED_MODES] : MODES);
  await showIn(page, { name: 'light' });
  return [...faults, ...(await askEqualAccess(page)).map((fault) => `${name} · second engine · ${fault}`)];
}

for (const family of FAMILIES) {
  test(`two engines find no fault in any mode: ${family.name}`, async ({ page }) => {
    test.setTimeout(toTimeoutMs(family));
    const faults: string[] = [];
    for (const address of family.addresses) {
      await page.goto(address);
      const found = isRepeated(family, address)
        ? findFaults(page, address, COMMON_MODES)
        : findFaultsByBoth(page, address);
      faults.push(...(await found));
    }
    expect(faults).toEqual([]);
  });

  test(`the policy comes first and is broken by nothing: ${family.name}`, async ({ page }) => {
    test.setTimeout(toTimeoutMs(family));
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The one page that is looked for in vain says so by its status.
      if (message.type() === 'error' && !message.text().includes('404'))
        complaints.push(`${page.url()} · ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()} · ${error.message}`));
    for (const address of listDistinct(family)) {
      await page.goto(address);
      const first = page.locator('head > :first-child');
      await expect(first, address).toHaveAttribute('http-equiv', 'Content-Security-Policy');
      await expect(first, address).toHaveAttribute('content', contentSecurityPolicy);
    }
    expect(complaints).toEqual([]);
  });
}

test('two engines find no fault in search results', async ({ page }) => {
  await page.goto(toAddress('/search/?q=cybersecurity'));
  await expect(page.locator('[data-search-results][data-state="ready"] > li').first()).toBeVisible();
  expect(await findFaultsByBoth(page, 'search results')).toEqual([]);
});
