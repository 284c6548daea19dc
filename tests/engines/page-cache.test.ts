/**
 * A page that comes back from the browser's page cache is as the reader left it. WebKit resets some fields of such a
 * page. Chromium has no page cache under Playwright, and loads the page again.
 */
import type { EngineWindow } from './engine-window.ts';
import { expect, test } from './engine-test.ts';
import { expectWords, PARTS, readPath, waitForAnswer } from './visit.ts';
import type { WatchedSite } from './watched-site.ts';

const QUERY = 'foghorn';
const FERRY = '/documents/ferry-1998/';
const isChromium = (process.env['ENGINE'] ?? 'chromium') === 'chromium';

/**
 * Follows a link as a reader does: the pointer is on it for a moment. Firefox keeps no page that still loads something.
 * Marks the page, so that the test can see whether it comes from the cache.
 */
async function follow(window: EngineWindow, site: WatchedSite, link: string): Promise<void> {
  await window.hover(link);
  let last = -1;
  await expect
    .poll(
      () => {
        const isSettled = site.requests.length === last;
        last = site.requests.length;
        return isSettled;
      },
      { intervals: [500] },
    )
    .toBe(true);
  await window.read(() => {
    document.documentElement.dataset['kept'] = '';
  });
  const from = await readPath(window);
  await window.click(link);
  await expect.poll(() => readPath(window)).not.toBe(from);
}

async function goBackTo(window: EngineWindow, path: string): Promise<void> {
  await window.goBack();
  await expect.poll(() => readPath(window)).toBe(path);
  if (isChromium) return;
  const isKept = () => window.read(() => 'kept' in document.documentElement.dataset);
  await expect.poll(isKept, 'the page comes from the page cache').toBe(true);
}

test('the search page: the next filter keeps the search', async ({ window, site }) => {
  await window.open(`${site.origin}/search/`);
  await window.click(PARTS.searchField);
  await window.type(QUERY);
  await window.press('Enter');
  await waitForAnswer(window, PARTS.results, QUERY);
  await follow(window, site, `${PARTS.results} li a[href*="#p"]`);
  await goBackTo(window, `/search/?q=${QUERY}`);
  await expectWords(window, PARTS.searchField, QUERY);
  // By script, because Playwright does not notice in Firefox that the page is there, and its click waits for it.
  await window.read(() => {
    document.querySelector<HTMLElement>('[data-search-filters] [name="nature"]')?.click();
  });
  await expect.poll(() => readPath(window)).toMatch(/^\/search\/\?q=foghorn&nature=/u);
  await waitForAnswer(window, PARTS.results, QUERY);
  await expectWords(window, PARTS.searchField, QUERY);
});

test('“Find in this text”: its words stay', async ({ window, site }) => {
  await window.open(site.origin + FERRY);
  await window.click(PARTS.findField);
  await window.type('timetable');
  await expect
    .poll(() => window.read(() => document.querySelector('.found-bar')?.textContent))
    .toMatch(/\d/u);
  await follow(window, site, '.site-header a[href="/documents/"]');
  await goBackTo(window, FERRY);
  if (!isChromium) await expectWords(window, PARTS.findField, 'timetable');
});

test('the dialog: its words stay, and belong to its hits', async ({ window, site }) => {
  await window.open(`${site.origin}/documents/`);
  await window.press('/');
  await window.type(QUERY);
  await waitForAnswer(window, PARTS.dialogHits, QUERY);
  await follow(window, site, `${PARTS.dialogHits} li a`);
  await goBackTo(window, '/documents/');
  if (!isChromium) await expectWords(window, `${PARTS.dialog} input[name="q"]`, QUERY);
});

test('the check of a quotation: the quotation and its result stay', async ({ window, site }) => {
  await window.open(`${site.origin}/verify/`);
  await window.click('#ui-verify-quotation');
  await window.type(QUERY);
  await window.click('verify-quotation button');
  const readState = () =>
    window.read(() => document.querySelector<HTMLElement>('[data-verify-results]')?.dataset['state']);
  await expect.poll(readState).toBe('ready');
  await follow(window, site, '[data-verify-results] a');
  await goBackTo(window, `/verify/?q=${QUERY}`);
  await expect.poll(readState).toBe('ready');
  await expectWords(window, '#ui-verify-quotation', QUERY);
});

test('the list of every place: its order and forms stay', async ({ window, site }) => {
  const address = `/search/?q=${QUERY}&view=places&by=before`;
  await window.open(site.origin + address);
  await expect
    .poll(() => window.read(() => document.querySelectorAll('[data-search-places] > li').length))
    .toBe(2);
  await follow(window, site, '[data-search-places] a');
  await goBackTo(window, address);
  await expectWords(window, PARTS.searchField, QUERY);
  const readOrder = () =>
    window.read(() => document.querySelector<HTMLInputElement>('[name="by"]:checked')?.value);
  await expect.poll(readOrder).toBe('before');
});

test('preferences: a choice on the next page applies to the page in the cache', async ({ window, site }) => {
  const readTheme = () => window.read(() => document.documentElement.dataset['theme']);
  await window.open(`${site.origin}/documents/`);
  await window.hover('.preferences-button');
  await follow(window, site, `main a[href="${FERRY}"]`);
  await window.click('.preferences-button');
  await window.click('.preferences-panel label:has([name="theme"][value="dark"])');
  await expect.poll(readTheme).toBe('dark');
  await goBackTo(window, '/documents/');
  await expect.poll(readTheme).toBe('dark');
});
