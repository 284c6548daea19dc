/**
 * A page that comes back from the browser's page cache is as the reader left it. WebKit resets some fields of such a
 * page. Chromium has no page cache under Playwright, and loads the page again.
 */
import type { EngineWindow } from './engine-window.ts';
import { expect, test } from './engine-test.ts';
import { expectWords, PARTS, readPath, waitForAnswer } from './visit.ts';

const QUERY = 'foghorn';
const FERRY = '/documents/ferry-1998/';
const isChromium = (process.env['ENGINE'] ?? 'chromium') === 'chromium';

/** Marks the page, so that a test can see whether it comes from the cache. */
function mark(window: EngineWindow): Promise<void> {
  return window.read(() => {
    document.documentElement.dataset['kept'] = '';
  });
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
  await mark(window);
  await window.click(`${PARTS.results} li a[href*="#p"]`);
  await expect.poll(() => readPath(window)).toContain('#p');
  await goBackTo(window, `/search/?q=${QUERY}`);
  await expectWords(window, PARTS.searchField, QUERY);
  await window.click('[data-search-filters] label:has([name="nature"])');
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
  await mark(window);
  await window.click('.site-header a[href="/documents/"]');
  await expect.poll(() => readPath(window)).toBe('/documents/');
  await goBackTo(window, FERRY);
  if (!isChromium) await expectWords(window, PARTS.findField, 'timetable');
});

test('the dialog: its words stay, and belong to its hits', async ({ window, site }) => {
  await window.open(`${site.origin}/documents/`);
  await window.press('/');
  await window.type(QUERY);
  await waitForAnswer(window, PARTS.dialogHits, QUERY);
  await mark(window);
  await window.click(`${PARTS.dialogHits} li a`);
  await expect.poll(() => readPath(window)).toContain('#p');
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
  await mark(window);
  await window.click('[data-verify-results] a');
  await expect.poll(() => readPath(window)).toContain('/documents/');
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
  await mark(window);
  await window.click('[data-search-places] a');
  await expect.poll(() => readPath(window)).toContain('#p');
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
  await mark(window);
  await window.click(`main a[href="${FERRY}"]`);
  await expect.poll(() => readPath(window)).toBe(FERRY);
  await window.click('.preferences-button');
  await window.click('.preferences-panel label:has([name="theme"][value="dark"])');
  await expect.poll(readTheme).toBe('dark');
  await goBackTo(window, '/documents/');
  await expect.poll(readTheme).toBe('dark');
});
