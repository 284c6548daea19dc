import { expect, test, type Page } from '@playwright/test';
import { NARROW_PX, WIDE_PX, showIn, thinOutIndex, unfold } from './display-modes.ts';
import { findClippedText, findSidewaysScrolling } from './layout-faults.ts';
import { FAMILIES, listTemplatePages, toTimeoutMs } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

/** The rules of the design that hold on every page: sizes of letters, the left edge, and long content. */
test.describe.configure({ mode: 'parallel' });

const SEARCH = `${SAMPLE_SITE.baseURL}/search/`;
const BY_SCRIPTS = [`${SEARCH}?q=lighthouse`, `${SEARCH}?q=lighthouse&view=places`, `${SEARCH}?q=zzzqq`];
const GROUPS = [
  ...FAMILIES.map((family) => ({ name: family.name, addresses: listTemplatePages(family) })),
  { name: 'search results', addresses: BY_SCRIPTS },
];

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
 * Compares the left edge of the grid of tokens.css with the first letters of the title, and with the first words of the
 * main part below it, if there are any. Two texts side by side are not included, because they use the whole width. Words
 * from right to left begin at the other edge.
 */
function findOtherEdges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ruler = document.createElement('div');
    ruler.style.width =
      'calc(max(var(--page-edge), 50vw - var(--page-width) / 2) + var(--rail) + var(--rail-gap))';
    document.documentElement.append(ruler);
    const edge = Math.round(ruler.getBoundingClientRect().width);
    ruler.remove();
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
    const edges = [title, text].flatMap((element) =>
      element && getComputedStyle(element).direction === 'ltr' ? [toLeft(element)] : [],
    );
    const isRight = title !== null && edges.every((each) => each === edge);
    return isRight ? [] : [`title and text are at ${edges.join(', ')}, not at ${edge} px`];
  });
}

/** Gives every title and every name of a text 200 letters, every list of texts 60 items, and contents 300 sections. */
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
    const contents = document.querySelector('.contents ol');
    const sections = [...(contents?.children ?? [])];
    for (let index = sections.length; index > 0 && index < 300; index += 1)
      contents?.append(sections[index % sections.length]?.cloneNode(true) ?? '');
    const names = [
      ...[...document.querySelectorAll('main a')].filter(isText),
      ...document.querySelectorAll('h1, [data-hit-document], [data-hit-heading], [name="document"] + span'),
    ];
    for (const name of names) name.textContent = long;
  });
}

const SIZES = ['', 'largest'];
const SIZES_PX = [NARROW_PX, WIDE_PX];
const GRID_PX = [1024, WIDE_PX, 1920];
const LONG_PX = [NARROW_PX, 768, WIDE_PX, 1920];

/** Runs a check on the open page in windows of several widths. */
async function findInWidths(
  page: Page,
  widths: readonly number[],
  find: () => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await showIn(page, { name: `${width} px`, width });
    faults.push(...(await find()).map((fault) => `${width} px · ${fault}`));
  }
  return faults;
}

async function findOtherSizesInSizes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of SIZES) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-size', value), size);
    faults.push(...(await findOtherSizes(page)).map((fault) => `size “${size}” · ${fault}`));
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'));
  return faults;
}

for (const { name, addresses } of GROUPS) {
  test(`letters have six sizes, titles and texts one left edge, and long titles and lists fit: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(addresses));
    const faults: string[] = [];
    for (const address of addresses) {
      await open(page, address);
      const found = [
        await findInWidths(page, SIZES_PX, () => findOtherSizesInSizes(page)),
        await findInWidths(page, GRID_PX, () => findOtherEdges(page)),
      ];
      await makeLong(page);
      found.push(
        await findInWidths(page, LONG_PX, async () => [
          ...(await findSidewaysScrolling(page)),
          ...(await findClippedText(page)),
        ]),
      );
      faults.push(...found.flat().map((fault) => `${address} · ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
