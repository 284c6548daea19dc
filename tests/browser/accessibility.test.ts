import { expect, test, type ConsoleMessage, type Page } from '@playwright/test';
import { askAxe, askEqualAccess, loadAxe } from './accessibility-engines.ts';
import {
  JOINED_MODES,
  MODES,
  VISIBLE_MODES,
  readShape,
  separatePrintedLabels,
  showIn,
  thinOutIndex,
  thinOutPapers,
  thinOutRepeats,
  unfold,
  type DisplayMode,
} from './display-modes.ts';
import { EVERY_PAGE, FAMILIES, listDistinct, listTemplatePages, toTimeoutMs } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

/**
 * Runs axe on the open page in several modes. The page loads only once, because axe takes a quarter of a second, and
 * loading the page and the engine takes three times as long. If a mode changes only colours, only the rules on colours
 * run, except with EVERY_PAGE.
 */
async function findFaults(page: Page, name: string, modes: readonly DisplayMode[]): Promise<string[]> {
  await showIn(page, { name: 'light' });
  await thinOutIndex(page);
  if (!EVERY_PAGE) {
    await thinOutPapers(page);
    await thinOutRepeats(page);
  }
  await unfold(page);
  await separatePrintedLabels(page);
  await loadAxe(page);
  const faults: string[] = [];
  const shapes = new Set<string>();
  for (const mode of modes) {
    await showIn(page, mode);
    const shape = await readShape(page);
    const onlyColours = shapes.has(shape) && !EVERY_PAGE;
    shapes.add(shape);
    const found = await askAxe(page, undefined, onlyColours);
    faults.push(...found.map((fault) => `${name} · ${mode.name} · ${fault}`));
  }
  return faults;
}

/**
 * Runs axe in each mode. With EVERY_PAGE the second engine, Equal Access, runs too. It runs only once, because it does
 * not read the colours of a mode. Without EVERY_PAGE it would take a third of the time of this file.
 */
async function findFaultsByEngines(page: Page, name: string): Promise<string[]> {
  const faults = await findFaults(page, name, EVERY_PAGE ? [...MODES, ...JOINED_MODES] : VISIBLE_MODES);
  if (!EVERY_PAGE) return faults;
  await showIn(page, { name: 'light' });
  return [...faults, ...(await askEqualAccess(page)).map((fault) => `${name} · second engine · ${fault}`)];
}

/** Opens a page and collects the browser's complaints while it loads, for example violations of the security policy. */
async function findComplaints(page: Page, address: string): Promise<string[]> {
  const complaints: string[] = [];
  const note = (text: string) => complaints.push(`${address} · ${text}`);
  const noteMessage = (message: ConsoleMessage) => {
    // The server sends the "not found" page with this status.
    if (message.type() === 'error' && !message.text().includes('404')) note(message.text());
  };
  const noteError = (error: Error) => note(error.message);
  page.on('console', noteMessage);
  page.on('pageerror', noteError);
  await page.goto(address);
  page.off('console', noteMessage);
  page.off('pageerror', noteError);
  return complaints;
}

const ENGINES = EVERY_PAGE ? 'two engines find' : 'axe finds';

for (const family of FAMILIES) {
  test(`the browser reports no error, and ${ENGINES} no fault in any mode: ${family.name}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(family.addresses));
    const faults: string[] = [];
    const audited = listTemplatePages(family);
    for (const address of listDistinct(family)) {
      faults.push(...(await findComplaints(page, address)));
      if (audited.includes(address)) faults.push(...(await findFaultsByEngines(page, address)));
    }
    expect(faults).toEqual([]);
  });
}

test.describe('on the sample site', () => {
  test.use(SAMPLE_SITE);

  test(`${ENGINES} no fault in search results`, async ({ page }) => {
    await page.goto('/search/?q=lighthouse');
    await expect(page.locator('[data-search-results][data-state="ready"] > li').first()).toBeVisible();
    expect(await findFaultsByEngines(page, 'search results')).toEqual([]);
  });
});
