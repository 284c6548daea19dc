import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { listBuiltFiles } from '../../src/archive/built-files.ts';
import { makeOffline } from '../../src/hosting/offline.ts';
import { SAMPLE_DIST } from '../sample-site.ts';

test.describe('pages opened from a folder', () => {
  let copy: string;

  test.beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'archive-offline-'));
    cpSync(SAMPLE_DIST, copy, { recursive: true });
    makeOffline(copy, listBuiltFiles(copy), '/');
  });

  test.afterAll(() => rmSync(copy, { recursive: true }));

  test('have their styles and lead to each other, and search and check say that they need a server', async ({
    page,
  }) => {
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
    const box = page.getByRole('searchbox').first();
    await box.fill('lighthouse');
    await box.press('Enter');
    await expect(page).toHaveURL(`${toAddress('search/index.html')}?q=lighthouse`);
    await expect(page.getByRole('alert')).toHaveText(/^Search needs a web server.*http\.server/u);
    await page.goto(toAddress('verify/index.html'));
    await expect(page.getByRole('alert')).toHaveText(/^The check needs a web server/u);
  });
});
