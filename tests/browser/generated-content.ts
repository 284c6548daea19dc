import type { Locator } from '@playwright/test';

/** @returns what the stylesheet writes before or after an element. Firefox leaves the values of attributes to the reader */
export function readContent(element: Locator, pseudo: '::before' | '::after'): Promise<string> {
  return element.evaluate(
    (one, name) =>
      getComputedStyle(one, name).content.replaceAll(
        /attr\(([\w-]+)\)/gu,
        (_, attribute: string) => `"${one.getAttribute(attribute) ?? ''}"`,
      ),
    pseudo,
  );
}
