import { expect } from '@playwright/test';
import type { EngineWindow } from './engine-window.ts';

/** The parts of pages that the tests in this folder read. */
export const PARTS = {
  results: '[data-search-results]',
  status: '[data-search-status]',
  searchField: 'archive-search input[type="search"]',
  headerField: '.site-header .search-box input',
  dialog: 'dialog.search-dialog',
  dialogHits: 'dialog.search-dialog [data-hits]',
  findField: '#ui-find',
} as const;

/** Waits until a search page or dialog answers a query. */
export async function waitForAnswer(window: EngineWindow, list: string, query: string): Promise<void> {
  await expect
    .poll(
      () =>
        window.read((selector) => {
          const found = document.querySelector<HTMLElement>(selector)?.dataset;
          return [found?.['state'], found?.['query']];
        }, list),
      { message: `the answer to “${query}”`, timeout: 15_000 },
    )
    .toEqual(['ready', query]);
}

/** Waits until a field has these words. */
export async function expectWords(window: EngineWindow, field: string, words: string): Promise<void> {
  await expect
    .poll(() => window.read((selector) => document.querySelector<HTMLInputElement>(selector)?.value, field), {
      message: `the words in ${field}`,
    })
    .toBe(words);
}

/** @returns the part of an element that a reader sees in the window, in pixels; 0 if the element does not exist */
export function readVisibleHeight(window: EngineWindow, selector: string): Promise<number> {
  return window.read((wanted) => {
    const element = document.querySelector(wanted);
    if (!element?.checkVisibility()) return 0;
    let { top, bottom } = element.getBoundingClientRect();
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const frame = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  }, selector);
}

/** @returns the path of the page, with query and fragment */
export function readPath(window: EngineWindow): Promise<string> {
  return window.read(() => location.pathname + location.search + location.hash);
}
