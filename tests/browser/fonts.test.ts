import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PAGES, toAddress } from './built-pages.ts';
import { NARROW_PX, WIDE_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import { FONTS, offerFonts, showFonts, waitForFonts } from './fonts.ts';
import {
  findClippedText,
  findLongLines,
  findSidewaysScrolling,
  findSmallTargets,
  listLines,
} from './layout-faults.ts';
import { EVERY_PAGE, FAMILIES, listTemplatePages, toTimeoutMs } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

/** The rules of layout must hold in narrow and wide font families that readers have. */
test.describe.configure({ mode: 'parallel' });

/** A search of the sample site, which finds passages. */
const RESULTS = `${SAMPLE_SITE.baseURL}/search/?q=lighthouse`;

/**
 * The pages whose layout depends most on the widths of letters: lines, drawn labels, columns, results, large titles.
 */
const PAGES_OF_LETTERS = [
  ...FAMILIES.filter(({ name }) => ['documents/<id>', 'compare/<id>/<id>'].includes(name)).flatMap(
    listTemplatePages,
  ),
  ...['/', '/find/', '/no-such-page/'].map(toAddress),
  RESULTS,
];
const ADDRESSES = EVERY_PAGE ? [...PAGES, RESULTS] : PAGES_OF_LETTERS;

const NARROW_AND_WIDE = [
  { name: `${NARROW_PX} px`, width: NARROW_PX, rootSize: '' },
  { name: `${WIDE_PX} px`, width: WIDE_PX, rootSize: '' },
];
/** At 1280 px with text at 200 % a line has about as much room as on a phone. */
const LARGE_TEXT = { name: '1280 px, text at 200 %', width: 1280, rootSize: '200%' };
const CASES = EVERY_PAGE ? [...NARROW_AND_WIDE, LARGE_TEXT] : NARROW_AND_WIDE;

/**
 * Letters and spaces in a line of running text: the least mean of a text, and the most in a block. In an archive with
 * other texts, one block in twenty may have more, because its letters are narrow. The five texts have no such block.
 */
const LINES = {
  least: 45,
  most: 80,
  share: existsSync(join(import.meta.dirname, '../this-archive')) ? 1 : 0.95,
};

/** @returns the layout shift of the page after its fonts loaded. Fonts on a reader's machine never load late. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  if (address === RESULTS) await expect(page.locator('[data-search-results] > li').first()).toBeVisible();
  await waitForFonts(page);
  const shift = await measureShift(page);
  await unfold(page);
  await thinOutIndex(page);
  return shift;
}

function measureShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const startMs = performance.now();
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.startTime > startMs) shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    // Without a time limit, this sometimes waits for ever.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    return shift;
  });
}

async function setRoot(page: Page, name: 'font-size' | 'data-width', value: string): Promise<void> {
  await page.evaluate(
    ([key, text]) => {
      const root = document.documentElement;
      if (key === 'font-size') root.style.fontSize = text;
      else root.setAttribute(key, text);
    },
    [name, value] as const,
  );
}

async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, rootSize } of CASES) {
    await showIn(page, { name, width });
    await setRoot(page, 'font-size', rootSize);
    const found = [
      await findSidewaysScrolling(page),
      await findClippedText(page),
      await findSmallTargets(page),
      await findLongLines(page, LINES.most),
    ];
    faults.push(...found.flat().map((fault) => `${name} · ${fault}`));
  }
  return faults;
}

/** Measures the lines of the open text, if the page is one, in each width that a reader can choose. */
async function findFaultsOfLines(page: Page): Promise<string[]> {
  await showIn(page, { name: 'wide' });
  await setRoot(page, 'font-size', '');
  const faults: string[] = [];
  for (const width of ['narrow', 'usual', 'wide']) {
    await setRoot(page, 'data-width', width);
    const letters = (await listLines(page, 'article[data-document] [data-passage]'))
      .map((lines) => lines.letters)
      .toSorted((a, b) => a - b);
    if (letters.length === 0) continue;
    const mean = letters.reduce((sum, each) => sum + each, 0) / letters.length;
    const most = letters[Math.floor((letters.length - 1) * LINES.share)] ?? 0;
    if (mean < LINES.least || most > LINES.most)
      faults.push(`${width} · ${mean.toFixed(1)} letters in the mean, ${most.toFixed(1)} at most`);
  }
  return faults;
}

for (const [index, address] of ADDRESSES.entries()) {
  const path = address.replace(SAMPLE_SITE.baseURL ?? '', '');
  test(`no layout shift, sideways scroll, cut-off word or small target, and lines of 45 to 80 letters: ${path}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(FONTS.map(({ serif }) => serif)));
    // After its fonts have loaded, only a script moves a page. It does so in any font, so one font is measured.
    const first = index % FONTS.length;
    const choice = [...FONTS.slice(first), ...FONTS.slice(0, first)];
    await offerFonts(page, choice);
    await showIn(page, { name: 'wide' });
    const shift = await open(page, address);
    const faults = shift > 0 ? [`layout shift of ${shift}`] : [];
    for (const fonts of choice) {
      await showFonts(page, fonts);
      const found = [...(await findFaults(page)), ...(await findFaultsOfLines(page))];
      await setRoot(page, 'data-width', '');
      faults.push(...found.map((fault) => `${fonts.serif}, ${fonts.sans} · ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
