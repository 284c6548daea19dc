import type { Page } from '@playwright/test';

/** The files that search loads. Tests block them to make search fail. */
export const PASSAGES_FILE = /\/search\/passages(?:-copy)?\.json/u;

/** A marked range of the page, and its place. */
export interface Mark {
  words: string;
  /** The id of the passage or heading; empty for the title. */
  at: string;
}

/** @returns the ranges that a named highlight marks, in page order. */
export function listMarks(page: Page, name = 'archive-found'): Promise<Mark[]> {
  return page.evaluate((key) => {
    const ranges = [...(CSS.highlights.get(key) ?? [])].filter((range) => range instanceof Range);
    return ranges
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => ({
        words: range.toString(),
        at: range.startContainer.parentElement?.closest('[data-passage], h1, h2, h3, h4, h5, h6')?.id ?? '?',
      }));
  }, name);
}

export async function listWords(page: Page, name?: string): Promise<string[]> {
  return (await listMarks(page, name)).map(({ words }) => words);
}

/** Waits until words are marked, or until no words are marked. */
export async function waitForMarks(page: Page, some = true): Promise<void> {
  // The page itself looks at every frame. A test from outside would look at longer and longer intervals.
  await page.waitForFunction(
    (isMarked) => (CSS.highlights.get('archive-found')?.size ?? 0) > 0 === isMarked,
    some,
  );
}

/** The parts that must not change: the words of the article, its markup without the focus, and the address. */
export function readPage(page: Page): Promise<{ text: string; markup: string; address: string }> {
  return page.evaluate(() => {
    const article = document.querySelector('article[data-document]');
    const markup = article?.outerHTML.replace(' tabindex="-1"', '') ?? '';
    return { text: article?.textContent ?? '', markup, address: location.href };
  });
}

export function getBar(page: Page) {
  return page.locator('find-in-document').getByRole('status');
}

/** In a narrow window, the field is closed at first. */
export async function openField(page: Page): Promise<void> {
  await page.locator('find-in-document summary').click();
}

export function getField(page: Page) {
  return page.getByRole('searchbox', { name: 'Find in this text' });
}
