import { expect, test, type Page } from '@playwright/test';
import { toAddress } from '../../browser/built-pages.ts';
import { listenToComplaints } from '../../browser/complaints.ts';
import {
  getBar,
  getField,
  listMarks,
  listWords,
  PASSAGES_FILE,
  readPage,
  waitForMarks,
} from '../../browser/marked-words.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ROK = toAddress('/documents/rok-2000/');
const LOADED_ON_USE = /\/_astro\/finder\.|passages\.json|found-words/u;

/** Tells the open page what the dialog tells it: which words led to one of its places. */
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
async function search(page: Page, query: string, path = ROK) {
  await page.goto(toAddress(`/search/?${new URLSearchParams({ q: query }).toString()}`));
  await expect(page.locator('[data-search-results][data-state="ready"]')).toHaveAttribute(
    'data-query',
    query,
  );
  return page.locator(`[data-search-results] a[href^="${path}"]`).first();
}

test('a hit leads to its passage with the words marked, changes neither page nor address, and Escape removes the marks', async ({
  page,
}) => {
  const complaints = await listenToComplaints(page);
  await page.goto(`${ROK}#p7`);
  const before = await readPage(page);
  await (await search(page, 'paperless trade')).click();
  await waitForMarks(page);
  expect(await listMarks(page)).toEqual([
    { words: 'trade', at: 'p7' },
    { words: 'paperless', at: 'p7' },
    { words: 'trade', at: 'p7' },
  ]);
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toHaveId('p7');
  await expect(getBar(page)).toHaveText('“paperless trade”: 3 matches in 1 section');
  expect(await readPage(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await waitForMarks(page, false);
  await expect(getBar(page)).toBeEmpty();
  await expect(getField(page)).toHaveValue('');
  expect((await readPage(page)).address).toBe(before.address);
  expect(complaints).toEqual([]);
});

test('marked are the forms that the search found', async ({ page }) => {
  const queries = [
    ['next-generation', /^next[ -]generation$/iu],
    ['"information technology"', /^information technology$/iu],
    ['satelite', /^satellite$/u],
    ['engineers', /^engineer(?:s|ing)?$/u],
    ['South Korea', /^(?:R\.O\.K|ROK|(?:Republic of )?Korea)$/u],
    ['dialogue', /^dialogu$/u],
    ['IT', /^(?:ITS?|information technology)$/iu],
  ] as const;
  await page.goto(toAddress('/search/'));
  const hits: { path: string; found: string[] }[] = [];
  for (const [query] of queries) {
    await page.locator('main').getByRole('searchbox').fill(query);
    const results = page.locator(`[data-search-results][data-state="ready"][data-query='${query}']`);
    const hit = results.locator('> li').filter({ has: page.locator(`a[href^="${ROK}"]`) });
    const path = (await hit.first().getByRole('link').first().getAttribute('href')) ?? '';
    hits.push({ path, found: await hit.first().locator('.hit-excerpt mark').allTextContents() });
  }
  await page.goto(ROK);
  for (const [index, { path, found }] of hits.entries()) {
    const [query, words] = queries[index] ?? ['', /^$/u];
    await announceArrival(page, path, query);
    await expect(getBar(page)).toContainText(`“${query}”`);
    await expect(async () => {
      const marks = await listMarks(page);
      const inPassage = marks.filter(({ at }) => path.endsWith(at === '' ? '/' : `#${at}`));
      expect(inPassage.map((mark) => mark.words)).toEqual(expect.arrayContaining(found));
      for (const mark of marks) expect(mark.words).toMatch(words);
    }, query).toPass({ timeout: 15_000 });
  }
});

test('a hit opened in a new tab is marked too, when the page is loaded again as well, until the button removes the marks', async ({
  page,
  context,
}) => {
  const link = await search(page, 'Fukuoka Busan');
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await waitForMarks(tab);
  expect(await listWords(tab)).toEqual(['Fukuoka', 'Busan']);
  await tab.reload();
  await waitForMarks(tab);
  expect(await listWords(tab)).toEqual(['Fukuoka', 'Busan']);
  const button = tab.getByRole('button', { name: 'Remove marks' });
  await button.press('Enter');
  await waitForMarks(tab, false);
  await expect(button).toBeHidden();
  await expect(tab.locator('main')).toBeFocused();
});

test('on a phone the bar does not hide the passage, also while it appears', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    new PerformanceObserver((shifts) => {
      document.documentElement.dataset['shifts'] = String(shifts.getEntries().length);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await (await search(page, 'paperless trade')).click();
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
  expect((footer?.y ?? NaN) + (footer?.height ?? NaN)).toBeLessThanOrEqual(bar?.y ?? NaN);
});

test('a reader can go from the hit to the next place', async ({ page }) => {
  await (await search(page, '"both governments"')).click();
  await waitForMarks(page);
  const marks = await listMarks(page);
  const target = await page.locator(':target').getAttribute('id');
  const place = marks.findIndex(({ at }) => at === target);
  await page.getByRole('button', { name: 'Next match' }).click();
  expect(await listMarks(page, 'archive-current')).toEqual([marks[(place + 1) % marks.length]]);
});

test.describe('without an earlier search the page marks and loads nothing', () => {
  for (const [from, path] of [
    ['another page', toAddress('/documents/')],
    ['a search for nothing', toAddress('/search/?q=')],
  ] as const) {
    test(from, async ({ page }) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(path);
      requests.length = 0;
      await page.locator(`main a[href="${ROK}"]`).first().click();
      await page.waitForURL(`**${ROK}`);
      await page.waitForLoadState('networkidle');
      expect(await listMarks(page)).toEqual([]);
      if (from === 'another page') expect(requests.filter((url) => LOADED_ON_USE.test(url))).toEqual([]);
    });
  }
});

test('the browser alone marks the words of a text fragment in the address', async ({ page }) => {
  await search(page, 'Fukuoka');
  await page.evaluate((address) => {
    location.assign(address);
  }, `${ROK}#p5:~:text=policy`);
  await page.waitForURL(`**${ROK}#p5**`);
  await page.waitForLoadState('networkidle');
  expect(await listMarks(page)).toEqual([]);
  await expect(getBar(page)).toBeEmpty();
});

test('a search for a reference leads to the passage and marks no words', async ({ page }) => {
  await (await search(page, 'rok-2000 ¶5')).click();
  await page.waitForURL(/#p5$/u);
  await page.waitForLoadState('networkidle');
  expect(await listMarks(page)).toEqual([]);
  await expect(getField(page)).toHaveValue('');
});

test.describe('the search dialog passes the query on', () => {
  test('to another page by session storage, which the page reads once', async ({ page }) => {
    await page.goto(toAddress('/documents/'));
    await page.evaluate((path) => {
      sessionStorage.setItem('archive-arrival', JSON.stringify({ path, query: 'Busan' }));
    }, `${ROK}#p14`);
    await page.locator(`main a[href="${ROK}"]`).first().click();
    await waitForMarks(page);
    expect(await listWords(page)).toEqual(['Busan']);
    expect(await page.evaluate(() => sessionStorage.getItem('archive-arrival'))).toBeNull();
  });

  test('within the page by an event', async ({ page }) => {
    await page.goto(ROK);
    await announceArrival(page, `${ROK}#p14`, 'Busan');
    await waitForMarks(page);
    expect(await listWords(page)).toEqual(['Busan']);
    await expect(getBar(page)).toContainText('“Busan”');
  });

  test('and what else the storage holds says nothing', async ({ page }) => {
    const complaints = await listenToComplaints(page);
    await page.goto(ROK);
    for (const left of [
      '{',
      'null',
      '[1]',
      '{"path":7,"query":{}}',
      '{"path":"/elsewhere/","query":"Japan"}',
    ]) {
      await page.evaluate((text) => {
        sessionStorage.setItem('archive-arrival', text);
      }, left);
      await page.goto(ROK);
      await expect.poll(() => page.evaluate(() => sessionStorage.getItem('archive-arrival'))).toBeNull();
      await page.waitForLoadState('networkidle');
      expect(await listMarks(page), left).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

test('hostile queries mark what is in the text and nothing else', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await page.goto(ROK);
  for (const query of [
    '<img src=x onerror=alert(1)>',
    'trade '.repeat(2000),
    '__proto__ trade',
    '.*+?^${}()|[]\\ trade',
    '日本 trade',
    'عربي trade',
  ]) {
    await announceArrival(page, `${ROK}#p7`, query);
    await page.waitForLoadState('networkidle');
    if (query.includes('trade')) await waitForMarks(page);
    for (const words of await listWords(page)) expect(words, query.slice(0, 30)).toBe('trade');
    expect(await page.locator('find-in-document img').count()).toBe(0);
    await page.keyboard.press('Escape');
    await waitForMarks(page, false);
  }
  expect(complaints).toEqual([]);
});

test('if the texts cannot be loaded, the page marks the words that it has itself', async ({ page }) => {
  const link = await search(page, 'Fukuoka');
  await page.route(PASSAGES_FILE, (route) => route.abort());
  await link.click();
  await waitForMarks(page);
  expect(await listWords(page)).toEqual(['Fukuoka']);
});

test('a browser without the highlight API shows only the passage', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await (await search(page, 'Fukuoka')).click();
  await page.waitForLoadState('networkidle');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(getBar(page)).toBeEmpty();
  expect(complaints).toEqual([]);
});
