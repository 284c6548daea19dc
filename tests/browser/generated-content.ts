import type { Locator } from '@playwright/test';

/**
 * @returns what the stylesheet writes before or after an element, as Chromium says it: one string, and after `/` the
 *   words for screen readers. Firefox says the strings one by one, and leaves the values of attributes to the reader
 */
export async function readContent(element: Locator, pseudo: '::before' | '::after'): Promise<string> {
  const content = await element.evaluate(
    (one, name) =>
      getComputedStyle(one, name).content.replaceAll(
        /attr\(([\w-]+)\)/gu,
        (_, attribute: string) => `"${one.getAttribute(attribute) ?? ''}"`,
      ),
    pseudo,
  );
  return content.replaceAll(/(?:"[^"]*" ?)+/gu, (strings) => {
    const words = Array.from(strings.matchAll(/"([^"]*)"/gu), ([, inner = '']) => inner);
    return `"${words.join('')}"${strings.endsWith(' ') ? ' ' : ''}`;
  });
}
