import { expect, test, type Page } from '@playwright/test';
import { DOCUMENTS, PAGES } from './built-pages.ts';
import { NARROW_PX, WIDE_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import { FONTS, setFonts, waitForFonts } from './fonts.ts';
import {
  findClippedText,
  findLongLines,
  findMeetingLabels,
  findSidewaysScrolling,
  findSmallTargets,
  listLines,
} from './layout-faults.ts';
import { FAMILIES } from './page-families.ts';

/** The rules of layout must hold in narrow and wide font families that readers have. */
test.describe.configure({ mode: 'parallel' });

/** One page of each template, and each page that has a template of its own. */
const ADDRESSES = FAMILIES.flatMap(({ name, addresses }) =>
  name === 'pages of their own' ? addresses : addresses.slice(0, 1),
);
const TEXTS = PAGES.filter((address) => DOCUMENTS.some((id) => address.endsWith(`/documents/${id}/`)));

/** At 1280 px with text at 200 % a line has about as much room as on a phone. */
const CASES = [
  { name: `${NARROW_PX} px`, width: NARROW_PX, rootSize: '' },
  { name: '1280 px, text at 200 %', width: 1280, rootSize: '200%' },
  { name: `${WIDE_PX} px`, width: WIDE_PX, rootSize: '' },
];

/** Letters and spaces in a line of running text: the least mean of a text, and the most in any block. */
const LINES = { least: 45, most: 80 };

/** @returns the layout shift of the page after its fonts loaded. Fonts on a reader's machine never load late. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
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
    await new Promise((resolve) => requestIdleCallback(resolve));
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
      await findMeetingLabels(page),
    ];
    faults.push(...found.flat().map((fault) => `${name} · ${fault}`));
  }
  return faults;
}

for (const fonts of FONTS) {
  test.describe(`in ${fonts.serif} and ${fonts.sans}`, () => {
    test.beforeEach(({ page }) => setFonts(page, fonts));

    for (const part of [0, 1]) {
      test(`no layout shift, sideways scroll, cut-off word, small target or long line (part ${part + 1})`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        const faults: string[] = [];
        for (const address of ADDRESSES.filter((_, index) => index % 2 === part)) {
          const shift = await open(page, address);
          if (shift > 0) faults.push(`${address} · layout shift of ${shift}`);
          faults.push(...(await findFaults(page)).map((fault) => `${address} · ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }

    test('the lines of a text have 45 to 80 letters in each width', async ({ page }) => {
      await page.setViewportSize({ width: WIDE_PX, height: 900 });
      const faults: string[] = [];
      for (const address of TEXTS) {
        await open(page, address);
        for (const width of ['narrow', 'usual', 'wide']) {
          await setRoot(page, 'data-width', width);
          const letters = (await listLines(page, 'article [data-passage]')).map((lines) => lines.letters);
          const mean = letters.reduce((sum, each) => sum + each, 0) / letters.length;
          const most = Math.max(...letters);
          if (process.env['SHOW'] !== undefined)
            console.log('LINES', fonts.serif, address, width, mean.toFixed(1), most.toFixed(1));
          if (!(mean >= LINES.least && most <= LINES.most))
            faults.push(
              `${address} · ${width} · ${mean.toFixed(1)} letters in the mean, ${most.toFixed(1)} at most`,
            );
        }
      }
      expect(faults).toEqual([]);
    });
  });
}
