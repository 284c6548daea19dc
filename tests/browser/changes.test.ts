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
