import { expect, test, type Page } from '@playwright/test';
import { NARROW_PX, WIDE_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import {
  setReaderStyles,
  findClippedText,
  findSidewaysScrolling,
  findSmallTargets,
} from './layout-faults.ts';
import { FAMILIES, listDistinct, toTimeoutMs } from './page-families.ts';

test.describe.configure({ mode: 'parallel' });

/** WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** WCAG 2.2, 1.4.4. */
const LARGE_TEXT = 'html { font-size: 200% !important }';

/** 320 px is the width of a phone, and of a window of 1280 px at 400 % zoom (WCAG 2.2, 1.4.10). */
const CASES = [
  { name: '320 px', width: NARROW_PX, css: '' },
  { name: '1280 px, text spaced', width: 1280, css: TEXT_SPACING },
  { name: '1280 px, text at 200 %', width: 1280, css: LARGE_TEXT },
  // No words may be cut off. A table may be wider than the window, because WCAG allows this.
  { name: '320 px, text spaced', width: NARROW_PX, css: TEXT_SPACING, mayScroll: true },
];

/** Checks the open page in all cases, without loading it again. */
async function findFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, css, mayScroll = false } of CASES) {
    await showIn(page, { name, width });
    await setReaderStyles(page, css);
    const found = await findClippedText(page);
    if (!mayScroll) found.push(...(await findSidewaysScrolling(page)));
    faults.push(...found.map((fault) => `${name} · ${fault}`));
  }
  return faults;
}

/** @returns the layout shift of the page, from its first byte until it stops changing. */
async function measureShift(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(async () => {
    let shift = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    // Without a time limit, this sometimes waits for ever.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
    add(observer.takeRecords());
    return shift;
  });
}

/** Loads a page at a width, leaves it open with everything unfolded, and checks what moved and the targets. */
async function findFaultsAt(page: Page, address: string, width: number): Promise<string[]> {
  await showIn(page, { name: 'as it opens', width });
  const shift = await measureShift(page, address);
  await unfold(page);
  await thinOutIndex(page);
  const faults = await findSmallTargets(page);
  if (shift > 0) faults.push(`layout shift of ${shift}`);
  return faults.map((fault) => `${width} px · ${fault}`);
}

for (const family of FAMILIES) {
  test(`no layout shift, small target, sideways scroll or cut-off word: ${family.name}`, async ({ page }) => {
    test.setTimeout(toTimeoutMs(family.addresses));
    const faults: string[] = [];
    for (const address of listDistinct(family)) {
      const found = [
        await findFaultsAt(page, address, NARROW_PX),
        await findFaultsAt(page, address, WIDE_PX),
        await findFaults(page),
      ];
      faults.push(...found.flat().map((fault) => `${address} · ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
