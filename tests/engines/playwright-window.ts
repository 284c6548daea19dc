import type { Page } from '@playwright/test';
import { goBack } from '../browser/go-back.ts';
import { readFromNext, type EngineWindow } from './engine-window.ts';

/** @returns the window of a page that Playwright drives */
export function toWindow(page: Page): EngineWindow {
  return {
    open: async (address) => {
      await page.goto(address);
    },
    begin: async (address) => {
      await page.goto(address, { waitUntil: 'commit' }).catch((error: unknown) => {
        // A page with a script of another build reloads itself, and Playwright reports this if it happens just now.
        if (!String(error).includes(`interrupted by another navigation to "${address}"`)) throw error;
      });
    },
    goBack: () => goBack(page),
    click: (selector) => page.locator(selector).first().click(),
    hover: (selector) => page.locator(selector).first().hover(),
    type: (words) => page.keyboard.type(words),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    read: <Value, Input>(script: (input: Input) => Value, input?: Input) =>
      readFromNext(() => page.evaluate<Value, Input | undefined>(script as never, input)),
    takePicture: () => page.screenshot(),
  };
}
