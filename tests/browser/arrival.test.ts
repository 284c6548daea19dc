import { expect, test, type Page } from '@playwright/test';
import { listenToComplaints } from './complaints.ts';
import {
  getBar,
  getField,
  listMarks,
  listWords,
  PASSAGES_FILE,
  readPage,
  waitForMarks,
} from './marked-words.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE });

const FERRY = '/documents/ferry-1998/';
const HARBOUR = '/documents/harbour-2001/';
const LOADED_ON_USE = /\/_astro\/finder\.|passages\.json|found-words/u;

/** Gives the open page the same facts as the dialog: the words that led to one of its places. */
function announceArrival(page: Page, path: string, query: string) {
  return page.evaluate(
    (detail) => {
      location.hash = detail.path.replace(/^[^#]*/u, '');
      document.dispatchEvent(new CustomEvent('archive:arrival', { detail }));
    },
    { path, query },
  );
}

/** @returns the link of the first hit in a text, on the search page. */
async function search(page: Page, query: string, path = FERRY) {
  await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
  await expect(page.locator('[data-search-results][data-state="ready"]')).toHaveAttribute(
    'data-query',
    query,
  );
  return page.locator(`[data-search-results] a[href^="${path}"]`).first();
}

test('a hit leads to its passage with the words marked', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await page.goto(`${HARBOUR}#p6`);
  const before = await readPage(page);
  await (await search(page, 'sand beach', HARBOUR)).click();
  await waitForMarks(page);
  const marks = await listMarks(page);
  await test.step('the words of the query are marked, and counted', async () => {
    expect(marks).toEqual(['sand', 'sand', 'beach', 'sand'].map((words) => ({ words, at: 'p6' })));
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.locator(':target')).toHaveId('p6');
    await expect(getBar(page)).toHaveText('“sand beach”: 4 matches in 1 section');
  });
  await test.step('neither page nor address changes', async () => {
    expect(await readPage(page)).toEqual(before);
  });
  await test.step('a reader can go from the hit to the next place', async () => {
    await page.getByRole('button', { name: 'Next match' }).click();
    expect(await listMarks(page, 'archive-current')).toEqual([marks[1]]);
    await expect(getBar(page)).toHaveText(/^2 of 4: /u);
  });
  await test.step('Escape removes the marks', async () => {
    await page.keyboard.press('Escape');
    await waitForMarks(page, false);
    await expect(getBar(page)).toBeEmpty();
    await expect(getField(page)).toHaveValue('');
    expect((await readPage(page)).address).toBe(before.address);
  });
  expect(complaints).toEqual([]);
});

test('the forms that the search found are marked', async ({ page }) => {
  const queries = [
    ['"working group"', /^working group$/iu],
    ['passangers', /^passengers$/u],
    ['promoting', /^promote$/u],
    ['NF', /^(?:NF|Night Ferries)$/iu],
    ['timetable', /^timetab(?:el|les)$/iu],
    ['HO', /^(?:HO|Harbour Office)$/u],
  ] as const;
  await page.goto('/search/');
  const hits: { path: string; found: string[] }[] = [];
  for (const [query] of queries) {
    await page.locator('main').getByRole('searchbox').fill(query);
    const results = page.locator(`[data-search-results][data-state="ready"][data-query='${query}']`);
    const hit = results.locator('> li').filter({ has: page.locator(`a[href^="${FERRY}"]`) });
    const path = (await hit.first().getByRole('link').first().getAttribute('href')) ?? '';
    hits.push({ path, found: await hit.first().locator('.hit-excerpt mark').allTextContents() });
  }
  await page.goto(FERRY);
  for (const [index, { path, found }] of hits.entries()) {
    const [query, words] = queries[index] ?? ['', /^$/u];
    await test.step(query, async () => {
      await announceArrival(page, path, query);
      await expect(getBar(page)).toContainText(`“${query}”`);
      await expect(async () => {
        const marks = await listMarks(page);
        expect(marks).not.toEqual([]);
        const inPassage = marks.filter(({ at }) => path.endsWith(at === '' ? '/' : `#${at}`));
        expect(inPassage.map((mark) => mark.words)).toEqual(expect.arrayContaining(found));
        for (const mark of marks) expect(mark.words).toMatch(words);
      }).toPass({ timeout: 15_000 });
    });
  }
});

test('a hit opened in a new tab is marked too, when the page is loaded again as well, until the button removes the marks', async ({
  page,
  context,
}) => {
  const link = await search(page, 'Tuesdays Thursdays');
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  // A new tab shows an empty page first.
  await tab.waitForURL('**/documents/**');
  await waitForMarks(tab);
  expect(await listWords(tab)).toEqual(['Tuesdays', 'Thursdays']);
  await tab.reload();
  await waitForMarks(tab);
  expect(await listWords(tab)).toEqual(['Tuesdays', 'Thursdays']);
  await tab.bringToFront();
  const button = tab.getByRole('button', { name: 'Remove marks' });
  await button.press('Enter');
  await waitForMarks(tab, false);
  await expect(button).toBeHidden();
  await expect(tab.locator('main')).toBeFocused();
});

test('on a phone the bar does not hide the passage, even while it appears', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    new PerformanceObserver((shifts) => {
      document.documentElement.dataset['shifts'] = String(shifts.getEntries().length);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await (await search(page, 'Tuesdays Thursdays')).click();
  const button = page.getByRole('button', { name: 'Remove marks' });
  await expect(button).toBeInViewport({ ratio: 1 });
  await page.waitForLoadState('networkidle');
  await expect(page.locator(':target')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('html[data-shifts]')).toHaveCount(0);
  await page.evaluate(() => {
    scrollTo({ top: document.body.scrollHeight });
  });
  const footer = await page.locator('.site-footer').boundingBox();
  const bar = await page.locator('.found-bar').boundingBox();
  // The page scrolls by whole pixels, but a box can end between two pixels.
  expect((footer?.y ?? NaN) + (footer?.height ?? NaN)).toBeLessThan((bar?.y ?? NaN) + 1);
});

test('without an earlier search the page marks and loads nothing', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const from of ['/documents/', '/search/?q=']) {
    await test.step(from, async () => {
      await page.goto(from);
      requests.length = 0;
      await page.locator(`main a[href="${FERRY}"]`).first().click();
      await page.waitForURL(`**${FERRY}`);
      await page.waitForLoadState('networkidle');
      expect(await listMarks(page)).toEqual([]);
      if (from === '/documents/') expect(requests.filter((url) => LOADED_ON_USE.test(url))).toEqual([]);
    });
  }
});

test('a search for a reference leads to the passage, and the browser alone marks a text fragment', async ({
  page,
}) => {
  await search(page, 'Tuesdays');
  await test.step('a text fragment in the address: the page marks nothing', async () => {
    await page.evaluate((address) => {
      location.assign(address);
    }, `${FERRY}#p5:~:text=timetabel`);
    await page.waitForURL(`**${FERRY}#p5**`);
    await page.waitForLoadState('networkidle');
    expect(await listMarks(page)).toEqual([]);
    await expect(getBar(page)).toBeEmpty();
  });
  await test.step('a reference: the page marks no words', async () => {
    await (await search(page, 'ferry-1998 ¶5')).click();
    await page.waitForURL(/#p5$/u);
    await page.waitForLoadState('networkidle');
    expect(await listMarks(page)).toEqual([]);
    await expect(getField(page)).toHaveValue('');
  });
});

test('the search dialog passes the query on', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await test.step('to another page by session storage, which the page reads once', async () => {
    await page.goto('/documents/');
    await page.evaluate((path) => {
      sessionStorage.setItem('archive-arrival', JSON.stringify({ path, query: 'Thursdays' }));
    }, `${FERRY}#p11`);
    await page.locator(`main a[href="${FERRY}"]`).first().click();
    await waitForMarks(page);
    expect(await listWords(page)).toEqual(['Thursdays']);
    expect(await page.evaluate(() => sessionStorage.getItem('archive-arrival'))).toBeNull();
  });
  await test.step('within the page by an event', async () => {
    await announceArrival(page, `${FERRY}#p11`, 'Tuesdays');
    await expect(getBar(page)).toContainText('“Tuesdays”');
    expect(await listWords(page)).toEqual(['Tuesdays']);
  });
  await test.step('hostile queries mark what is in the text and nothing else', async () => {
    for (const query of [
      '<img src=x onerror=alert(1)>',
      'crowns '.repeat(2000),
      '__proto__ crowns',
      '.*+?^{$}()|[]\\ crowns',
      '日本 crowns',
      'عربي crowns',
    ]) {
      await announceArrival(page, `${FERRY}#p6`, query);
      await page.waitForLoadState('networkidle');
      if (query.includes('crowns')) await waitForMarks(page);
      for (const words of await listWords(page)) {
        // The text has the dollar sign too.
        expect(words, query.slice(0, 30)).toMatch(/^(?:crowns|\$)$/u);
      }
      expect(await page.locator('find-in-document img').count()).toBe(0);
      await page.keyboard.press('Escape');
      await waitForMarks(page, false);
    }
  });
  await test.step('what else the storage holds says nothing', async () => {
    for (const left of [
      '{',
      'null',
      '[1]',
      '{"path":7,"query":{}}',
      '{"path":"/elsewhere/","query":"harbours"}',
    ]) {
      const kept = await page.evaluate((text) => {
        sessionStorage.setItem('archive-arrival', text);
        // The event of a page that has just loaded.
        document.dispatchEvent(new Event('archive:arrival'));
        return sessionStorage.getItem('archive-arrival');
      }, left);
      expect(kept, left).toBeNull();
      await expect(getField(page), left).toHaveValue('');
      expect(await listMarks(page), left).toEqual([]);
    }
  });
  expect(complaints).toEqual([]);
});

test('if the texts cannot be loaded, the page marks the words that it has itself', async ({ page }) => {
  const link = await search(page, 'Tuesdays');
  await page.route(PASSAGES_FILE, (route) => route.abort());
  await link.click();
  await waitForMarks(page);
  expect(await listWords(page)).toEqual(['Tuesdays']);
});

test('a browser without the highlight API shows only the passage', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await (await search(page, 'Tuesdays')).click();
  await page.waitForLoadState('networkidle');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(getBar(page)).toBeEmpty();
  expect(complaints).toEqual([]);
});
