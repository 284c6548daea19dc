import type { Page } from '@playwright/test';

/**
 * Goes back one step in the history, as the reader's button does. `page.goBack` waits for a page that loads, and
 * Firefox loads none if the page comes from its page cache or only changes its address. So the page itself goes back:
 * after it has answered Playwright, because a page in the cache gives no answer. The test then waits for what it
 * expects.
 */
export function goBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    setTimeout(() => {
      history.back();
    });
  });
}
