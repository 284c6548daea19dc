import { expect, test, type ConsoleMessage, type Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';
import { askAxe, askEqualAccess, loadAxe } from './accessibility-engines.ts';
import {
  COMMON_MODES,
  JOINED_MODES,
  MODES,
  showIn,
  thinOutIndex,
  unfold,
  type DisplayMode,
} from './display-modes.ts';
import { EVERY_PAGE, FAMILIES, isRepeated, toTimeoutMs } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

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

/** Opens a page and reads its policy and what the browser complains of while it loads. */
async function findComplaints(page: Page, address: string): Promise<string[]> {
  const complaints: string[] = [];
  const note = (text: string) => complaints.push(`${address} · ${text}`);
  const noteMessage = (message: ConsoleMessage) => {
    // The page for what is not found is answered with this status.
    if (message.type() === 'error' && !message.text().includes('404')) note(message.text());
  };
  const noteError = (error: Error) => note(error.message);
  page.on('console', noteMessage);
  page.on('pageerror', noteError);
  await page.goto(address);
  const first = page.locator('head > :first-child');
  if ((await first.getAttribute('http-equiv')) !== 'Content-Security-Policy') note('the policy is not first');
  else if ((await first.getAttribute('content')) !== contentSecurityPolicy) note('the policy is another one');
  page.off('console', noteMessage);
  page.off('pageerror', noteError);
  return complaints;
}

for (const family of FAMILIES) {
  test(`the policy comes first, nothing breaks it, and two engines find no fault in any mode: ${family.name}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(family));
    const faults: string[] = [];
    for (const address of family.addresses) {
      faults.push(...(await findComplaints(page, address)));
      const found = isRepeated(family, address)
        ? findFaults(page, address, COMMON_MODES)
        : findFaultsByBoth(page, address);
      faults.push(...(await found));
    }
    expect(faults).toEqual([]);
  });
}

test.describe('on the sample site', () => {
  test.use(SAMPLE_SITE);

  test('two engines find no fault in search results', async ({ page }) => {
    await page.goto('/search/?q=lighthouse');
    await expect(page.locator('[data-search-results][data-state="ready"] > li').first()).toBeVisible();
    expect(await findFaultsByBoth(page, 'search results')).toEqual([]);
  });
});
