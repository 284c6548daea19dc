import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeSecondProject, type SecondProject } from '../second-project.ts';
import { toAddress } from './built-pages.ts';

test('the feed of changes is XML that a reader can parse, with an entry for each change of the page', async ({
  page,
}) => {
  await page.goto(toAddress('/changes/'));
  const shown = await page.locator('main li').count();
  const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const text = await (await page.request.get(address ?? '')).text();
  // The site's own pages may not parse a string: an empty page has no policy.
  await page.goto('about:blank');
  const feed = await page.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'application/xml');
    return {
      errors: xml.querySelectorAll('parsererror').length,
      entries: xml.querySelectorAll('feed > entry').length,
    };
  }, text);
  expect(shown).toBeGreaterThan(0);
  expect(feed).toEqual({ errors: 0, entries: shown });
});

test.describe('a text that moved', () => {
  let project: SecondProject;

  test.beforeAll(() => {
    project = makeSecondProject();
    project.useSampleArchive();
    const ledger = join(project.folder, 'content/permanent-ids.json');
    const entry = '"p4": {"state":"live","published":"2001-01-01","words":"0000000000000000"}';
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('{', `{"old-1999": {${entry}},`));
    const moved =
      '- from: "old-1999"\n  to: "sample-2000"\n  why: "Its date was wrong."\n  when: "2002-02"\n';
    writeFileSync(join(project.folder, 'content/moved-documents.yaml'), moved);
    const { status, stderr } = project.build();
    expect(status, stderr).toBe(0);
  });

  test.afterAll(() => {
    project.remove();
  });

  test.beforeEach(async ({ page }) => {
    const types: Record<string, string> = {
      '.html': 'text/html',
      '.css': 'text/css',
      '.js': 'text/javascript',
    };
    await page.route('http://moved.example/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(project.folder, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      await route.fulfill({
        body: readFileSync(path),
        contentType: types[extname(path)] ?? 'application/octet-stream',
      });
    });
  });

  test('carries the fragment of an old link over to its new address', async ({ page }) => {
    await page.goto('http://moved.example/documents/old-1999/#p4');
    await page.waitForURL('http://moved.example/documents/sample-2000/#p4');
    await expect(page.locator('#p4')).toHaveText('one item');
  });

  test('has a link for every passage where scripts do not run', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(readFileSync(join(project.folder, 'dist/documents/old-1999/index.html'), 'utf8'));
    await expect(page.locator('#p4 a')).toHaveAttribute('href', '/documents/sample-2000/#p4');
    await context.close();
  });
});
