import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { SAMPLE_DIST } from '../sample-site.ts';

/** @returns the paths of the unpacked files */
function unpack(file: string, folder: string): string[] {
  const files = Object.entries(unzipSync(readFileSync(join(SAMPLE_DIST, file))));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return files.map(([path]) => path);
}

test.describe('the pages of the zip, opened from a folder', () => {
  let unpacked: string;
  let copy: string;
  let pages: string[];

  test.beforeAll(() => {
    unpacked = mkdtempSync(join(tmpdir(), 'archive-offline-'));
    pages = unpack('archive.zip', unpacked)
      .filter((path) => path.endsWith('.html'))
      .map((path) => path.replace('sample-bay/', ''));
    copy = join(unpacked, 'sample-bay');
  });

  test.afterAll(() => rmSync(unpacked, { recursive: true }));

  test('have their styles and lead to each other, show no fields, and search and check say that they need a server', async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    const toAddress = (path: string) => pathToFileURL(join(copy, path)).href;
    await page.goto(toAddress('index.html'));
    await page.getByRole('navigation').getByRole('link', { name: 'Documents' }).click();
    await expect(page).toHaveURL(toAddress('documents/index.html'));
    await page.locator('main a[href$="ferry-1998/index.html"]').first().click();
    await expect(page).toHaveURL(toAddress('documents/ferry-1998/index.html'));
    await expect(page.locator('article[data-document="ferry-1998"]')).toBeVisible();
    // A browser without the style sheet has margins of 8 px.
    await expect(page.locator('body')).toHaveCSS('margin', '0px');
    await expect(page.locator('.preferences')).toBeHidden();
    await page.goto(toAddress('search/index.html'));
    await expect(page.getByRole('alert')).toHaveText(
      /^Search needs a web server.*http\.server.*archive\.zip/u,
    );
    await page.goto(toAddress('verify/index.html'));
    await expect(page.getByRole('alert')).toHaveText(/^The check needs a web server/u);
    // No page shows a field that needs a script, and browsers have nothing to complain about.
    const oneOfEachFolder = new Map(pages.map((path) => [path.split('/')[0], path])).values();
    for (const path of [...oneOfEachFolder, 'documents/ferry-1998/index.html']) {
      await page.goto(toAddress(path));
      await expect(page.locator(':is(input, textarea, select, [type="submit"]):visible'), path).toHaveCount(
        0,
      );
    }
    expect(complaints).toEqual([]);
  });

  test('search as soon as a server sends them', async ({ page }) => {
    await page.route('http://copy.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(copy, pathname) });
    });
    await page.goto('http://copy.example/documents/ferry-1998/index.html');
    await page.getByRole('searchbox', { name: 'Find in this text' }).fill('lighthouse');
    await page.keyboard.press('Enter');
    await expect(page.locator('.found-bar [role="status"]')).toHaveText(/^1 of [0-9]/u);
  });
});

test('every page of the book is well-formed, in its language, with the number of each paragraph', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-book-'));
  try {
    const pages = unpack('archive.epub', folder).filter((path) => path.endsWith('.xhtml'));
    expect(pages.length).toBeGreaterThan(2);
    for (const path of pages) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      // A browser shows an error in place of a page that is not well-formed.
      await expect(page.locator('parsererror'), path).toHaveCount(0);
      await expect(page.locator('h1').first(), path).toBeVisible();
    }
    await page.goto(pathToFileURL(join(folder, 'EPUB/text-ferry-1998.xhtml')).href);
    await expect(page.locator('#p5')).toHaveText('5 To print one common timetabel [sic] for both harbours');
    await page.locator('#p5').getByRole('link', { name: /^sic/u }).click();
    await expect(page.locator('#ui-correction-1')).toBeInViewport();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
