import { expect, test } from '@playwright/test';
import { toAddress } from './built-pages.ts';
import { SAMPLE_SITE } from './sample-site.ts';

for (const address of [toAddress('/changes/'), `${SAMPLE_SITE.baseURL}/changes/`])
  test(`the feed of changes is valid XML and has an entry for each change on the page: ${address}`, async ({
    page,
  }) => {
    await page.goto(address);
    const shown = await page.locator('main li').count();
    const feedAddress = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    const text = await (await page.request.get(new URL(feedAddress ?? '', page.url()).href)).text();
    // The security policy of the site's pages forbids parsing a string. An empty page has no policy.
    await page.goto('about:blank');
    const feed = await page.evaluate((source) => {
      const xml = new DOMParser().parseFromString(source, 'application/xml');
      return {
        errors: xml.querySelectorAll('parsererror').length,
        entries: xml.querySelectorAll('feed > entry').length,
      };
    }, text);
    expect(feed).toEqual({ errors: 0, entries: shown });
  });

test.describe('what is new since the last visit to the page of changes', () => {
  test.use(SAMPLE_SITE);

  test('is marked, and stays in this browser', async ({ page }) => {
    const status = page.getByRole('status');
    const marks = page.locator('[data-change] > b');
    await page.goto('/changes/');
    // A first visit claims nothing.
    await expect(status).toContainText('From tomorrow, this page shows what is new.');
    const setDay = (on: string, unseen: number) =>
      page.evaluate(
        ([day, count]) => {
          const { last } = JSON.parse(localStorage.getItem('ui-changes') ?? '') as {
            last: { on: string; total: number; seen: string[] };
          };
          const earlier = { on: day, total: last.total - count, seen: last.seen.slice(count) };
          localStorage.setItem('ui-changes', JSON.stringify({ last: earlier }));
        },
        [on, unseen] as const,
      );
    await setDay('2026-03-12', 0);
    await page.reload();
    await expect(status).toHaveText('No change since your last visit to this page, on 12 March 2026.');
    await setDay('2026-03-12', 2);
    // The second visit of a day says the same.
    for (const visit of [1, 2]) {
      await page.reload();
      await expect(status, `visit ${visit}`).toHaveText(
        '2 new changes since your last visit to this page, on 12 March 2026.',
      );
      await expect(marks).toHaveCount(2);
    }
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await expect(page.locator('[data-change]').first()).toBeVisible();
    await expect(status).toBeEmpty();
  });
});

test.describe('a text that moved', () => {
  test.use(SAMPLE_SITE);

  test('keeps the fragment of an old link when it redirects to the new address', async ({ page }) => {
    await page.goto('/documents/nightferry-1998/#p4');
    await page.waitForURL('**/documents/ferry-1998/#p4');
    await expect(page.locator('#p4')).toHaveText(
      'Both sides will promote, inter alia, the following points:',
    );
  });
});
