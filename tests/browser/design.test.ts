import { expect, test, type Page } from '@playwright/test';
import { NARROW_PX, WIDE_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import { findClippedText, findSidewaysScrolling } from './layout-faults.ts';
import { FAMILIES, listTemplatePages, toTimeoutMs } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

/** The rules of the design that hold on every page: sizes of letters, the left edge, and long content. */
test.describe.configure({ mode: 'parallel' });

const SEARCH = `${SAMPLE_SITE.baseURL}/search/`;
const BY_SCRIPTS = [`${SEARCH}?q=lighthouse`, `${SEARCH}?q=lighthouse&view=places`, `${SEARCH}?q=zzzqq`];
const ADDRESSES = [...FAMILIES.flatMap(listTemplatePages), ...BY_SCRIPTS];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (BY_SCRIPTS.includes(address))
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'ready');
  await unfold(page);
  await thinOutIndex(page);
}

/** @returns the elements whose letters do not have one of the six sizes of tokens.css */
function findOtherSizes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const names = ['small', 'label', 'text', 'lead', 'heading', 'title'];
    const sizesPx = names.map(
      (name) => parseFloat(root.getPropertyValue(`--size-${name}`)) * parseFloat(root.fontSize),
    );
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const faults = [...document.body.querySelectorAll('*')]
      .filter((element) => hasWords(element) && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, sizePx: parseFloat(getComputedStyle(element).fontSize) }))
      .filter(({ sizePx }) => !sizesPx.some((size) => Math.abs(size - sizePx) < 0.02))
      .map(({ element, sizePx }) => `${element.tagName.toLowerCase()}.${element.className} has ${sizePx} px`);
    return [...new Set(faults)];
  });
}

/**
 * @returns the left edges, in px, of the first letters of the title, and of the first words of the main part below it,
 *   if there are any. Two texts side by side are not included, because they use the whole width.
 */
function readLeftEdges(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const toLeft = (element: Element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (words.nextNode() && words.currentNode.nodeValue?.trim() === '');
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      return Math.round(range.getBoundingClientRect().left);
    };
    const title = document.querySelector('h1');
    const isBelow = (element: Element) =>
      title !== null && (title.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const text = [...document.querySelectorAll('main :is(p, label, h2)')].find(
      (element) =>
        isBelow(element) &&
        element.checkVisibility() &&
        !element.closest('.rail, .sides, .visually-hidden') &&
        element.textContent.trim() !== '',
    );
    return [title, text].flatMap((element) => (element ? [toLeft(element)] : []));
  });
}

/** Gives every title and every name of a text 200 letters, and every list of texts 60 items. */
function makeLong(page: Page): Promise<void> {
  return page.evaluate(() => {
    const words =
      'Telecommunications-infrastructure and interoperability, Verwaltungszusammenarbeitsabkommen, ';
    const long = words.repeat(3).slice(0, 200);
    const isText = (link: Element) => /\/documents\/[^/]+\/$/u.test((link as HTMLAnchorElement).href);
    const links = [...document.querySelectorAll('main a')].filter(isText);
    for (const list of new Set(links.map((link) => link.closest('main :is(ul, ol, dl)')))) {
      const items = [...(list?.children ?? [])];
      for (let index = items.length; index > 1 && index < 60; index += 1)
        list?.append(items[index % items.length]?.cloneNode(true) ?? '');
    }
    const names = [
      ...[...document.querySelectorAll('main a')].filter(isText),
      ...document.querySelectorAll('h1, [data-hit-document], [data-hit-heading], [name="document"] + span'),
    ];
    for (const name of names) name.textContent = long;
  });
}

const SIZES = ['', 'largest'];
const GRID_PX = [1024, 1440, 1920];
const LONG_PX = [NARROW_PX, 768, WIDE_PX, 1920];

for (const address of ADDRESSES) {
  const path = address.replace(SAMPLE_SITE.baseURL ?? '', '');

  test(`letters have six sizes, also if a reader makes them larger: ${path}`, async ({ page }) => {
    const faults: string[] = [];
    await open(page, address);
    for (const width of [NARROW_PX, WIDE_PX]) {
      await showIn(page, { name: `${width} px`, width });
      for (const size of SIZES) {
        await page.evaluate((value) => document.documentElement.setAttribute('data-size', value), size);
        const found = await findOtherSizes(page);
        faults.push(...found.map((fault) => `${width} px, size “${size}” · ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  test(`titles of 200 letters and lists of 60 texts fit in every window: ${path}`, async ({ page }) => {
    test.setTimeout(toTimeoutMs(LONG_PX.map(String)));
    const faults: string[] = [];
    await open(page, address);
    await makeLong(page);
    for (const width of LONG_PX) {
      await showIn(page, { name: `${width} px`, width });
      const found = [...(await findSidewaysScrolling(page)), ...(await findClippedText(page))];
      faults.push(...found.map((fault) => `${width} px · ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('the title and the text of every page have the same left edge', async ({ page }) => {
  test.setTimeout(toTimeoutMs(ADDRESSES));
  const faults: string[] = [];
  for (const width of GRID_PX) {
    await showIn(page, { name: `${width} px`, width });
    let edge: number | undefined;
    for (const address of ADDRESSES) {
      await page.goto(address);
      const edges = await readLeftEdges(page);
      edge ??= edges[0];
      if (edges.length === 0 || edges.some((each) => each !== edge))
        faults.push(`${width} px · ${address}: title and text are at ${edges.join(', ')}, not at ${edge} px`);
    }
  }
  expect(faults).toEqual([]);
});
