import { expect, test, type Page } from '@playwright/test';
import { toOfflinePage } from '../../src/hosting/offline.ts';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listenToComplaints } from './complaints.ts';
import { SAMPLE_COUNT, SAMPLE_SITE } from './sample-site.ts';

// With reduced motion the page jumps to its place at once.
test.use({ ...SAMPLE_SITE });

const DOCUMENT = '/documents/ferry-1998/';
const EVERYTHING_OF_SEARCH = /\/pagefind\/|\/search\/passages\.json|\/_astro\/(?:search-dialog|search)\./u;
const WHAT_ANSWERS = /\/pagefind\/|\/search\/passages(?:-copy)?\.json/u;

let complaints: string[] = [];

test.beforeEach(async ({ page }) => {
  complaints = await listenToComplaints(page);
});

function getDialog(page: Page) {
  return page.getByRole('dialog', { name: 'Search' });
}

/** The field of the dialog. While the dialog is open, the rest of the page is inert. */
function getField(page: Page) {
  return getDialog(page).getByRole('searchbox', { name: 'Search the texts' });
}

function getHeaderField(page: Page) {
  return page.locator('.site-header').getByRole('searchbox', { name: 'Search the archive' });
}

function getHits(page: Page) {
  return getDialog(page).locator('[data-hits]').getByRole('link');
}

/** Waits only until the dialog answers a query. */
async function waitForAnswer(page: Page, query: string, state = 'ready') {
  await expect(getDialog(page).locator(`[data-hits][data-state="${state}"]`)).toHaveAttribute(
    'data-query',
    query,
  );
}

async function openWith(page: Page, query: string, state = 'ready') {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await waitForAnswer(page, query, state);
}

/** Delays files. @returns a function that releases them. */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.describe('the dialog opens', () => {
  test('on its keys, and on use of the search box of the header', async ({ page }) => {
    await test.step('nothing of search is loaded before the reader uses the box', async () => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(DOCUMENT, { waitUntil: 'networkidle' });
      expect(requests.filter((path) => EVERYTHING_OF_SEARCH.test(path))).toEqual([]);
      const loaded = page.waitForRequest(/\/search\/passages\.json/u);
      await getHeaderField(page).hover();
      await loaded;
    });
    await test.step('not when Tab moves past the box', async () => {
      const prepared = page.locator('dialog.search-dialog');
      await getHeaderField(page).focus();
      await expect(prepared).toBeAttached();
      await expect(prepared).toBeHidden();
      await expect(getHeaderField(page)).toBeFocused();
    });
    await test.step('on a click into the box, and Esc leads back to it', async () => {
      await getHeaderField(page).click();
      await expect(getField(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(getHeaderField(page)).toBeFocused();
    });
    await test.step('on each of its keys, with the focus in its field, and Esc leads back to where the reader was', async () => {
      const before = page.locator('.permalink[href="#p6"]');
      await before.focus();
      // The menu of the paragraph opens and may scroll the page a little.
      await expect(page.locator('copy-menu')).toBeVisible();
      const scrolled = await page.evaluate(() => scrollY);
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await page.keyboard.press(key);
        await expect(getField(page), key).toBeFocused();
        await expect(getField(page)).toHaveValue('');
        await page.keyboard.press('Escape');
        await expect(getDialog(page)).toBeHidden();
        await expect(before).toBeFocused();
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      }
    });
    await test.step('on typing into the box, and continues with the words typed there', async () => {
      await getHeaderField(page).focus();
      await page.keyboard.type('foghorn');
      await waitForAnswer(page, 'foghorn');
      await expect(getField(page)).toHaveValue('foghorn');
    });
    expect(complaints).toEqual([]);
  });

  test('but not when / is typed into a field, or when the reader has turned the key off', async ({
    page,
  }) => {
    await page.goto('/verify/');
    const field = page.locator('main textarea, main input').first();
    await field.focus();
    await page.keyboard.press('/');
    await expect(field).toHaveValue('/');
    await page.keyboard.press('Control+k');
    await getDialog(page).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();

    await page.goto(DOCUMENT);
    await page.keyboard.press('/');
    await expect(getHeaderField(page)).not.toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(getField(page)).toBeFocused();
  });
});

test('on the search page the keys move the focus to its own field', async ({ page }) => {
  await page.goto('/search/?q=foghorn');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the texts' })).toBeFocused();
  await page.keyboard.type('bicycles');
  await expect(page).toHaveURL(/\?q=bicycles$/u);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test.describe('no letter is lost', () => {
  const SCRIPT = /\/_astro\/search-dialog\.[^/]+\.js$/u;
  const MARKUP = /\/search\/$/u;
  const STYLES = /\/_astro\/search-dialog\.[^/]+\.css$/u;
  const ANSWERS = /\/_astro\/search\./u;
  // Only after both scripts does the page ask for the markup and the stylesheet. Either of them may come last.
  for (const { width, files, last } of [
    { width: 1440, files: [SCRIPT, ANSWERS, MARKUP, STYLES], last: 'stylesheet' },
    { width: 360, files: [SCRIPT, ANSWERS, STYLES, MARKUP], last: 'markup' },
  ]) {
    test(`while the scripts of the dialog, and its ${last} at last, are loading, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      const letters = ['Tues', 'days', ' Thurs', 'days'];
      const held = [];
      for (const file of files) {
        held.push({ release: await hold(page, file), requested: page.waitForRequest(file) });
      }
      await page.goto(DOCUMENT);
      await page.keyboard.press('/');
      for (const [index, { release, requested }] of held.entries()) {
        await requested;
        await page.keyboard.type(letters[index] ?? '');
        release();
      }
      await waitForAnswer(page, 'Tuesdays Thursdays');
      await expect(getField(page)).toBeFocused();
      await expect(getField(page)).toHaveValue('Tuesdays Thursdays');
      await expect(getHits(page)).toHaveCount(1);
    });
  }

  test('while the script of the header itself is loading', async ({ page }) => {
    const release = await hold(page, /\/_astro\/PageScripts/u);
    await page.goto(DOCUMENT, { waitUntil: 'commit' });
    await getHeaderField(page).pressSequentially('foghorn');
    release();
    await waitForAnswer(page, 'foghorn');
    await expect(getField(page)).toHaveValue('foghorn');
  });
});

test.describe('in the dialog', () => {
  test('the first hits are shown, and one on the same page closes the dialog and tells the page', async ({
    page,
  }) => {
    const release = await hold(page, /\.pf_index$/u);
    await page.goto(DOCUMENT);
    await page.evaluate(() => {
      document.addEventListener('archive:arrival', (event) => {
        document.body.dataset['arrival'] = JSON.stringify((event as CustomEvent).detail) + location.hash;
      });
    });
    await test.step('the texts answer while the index is loading', async () => {
      await openWith(page, 'signal', 'loading');
      await expect(getHits(page)).not.toHaveCount(0);
      release();
      await waitForAnswer(page, 'signal');
    });
    await test.step('the dialog says how many passages were found, and a hit how many more its section has', async () => {
      await expect(getDialog(page).getByRole('status')).toHaveText(
        'Found 1 text by its name, and 8 passages in 5 sections.',
      );
      const hit = getDialog(page).locator('[data-hits] > li', { hasText: 'and 2 more paragraphs' });
      await expect(hit).toHaveCount(1);
      await expect(hit.getByRole('link')).toHaveAttribute('href', '/documents/interview-2010/#p5');
    });
    await test.step('it marks what search did with each word, without showing it', async () => {
      const word = getDialog(page).locator('[data-words] [data-word="signal"]');
      await expect(word).toHaveAttribute('data-word-status', 'printed');
      await expect(word).toBeHidden();
    });
    await test.step('a hit names its place and marks the words', async () => {
      await getField(page).fill('Tuesdays Thursdays');
      await waitForAnswer(page, 'Tuesdays Thursdays');
      const hit = getDialog(page).locator('[data-hits] > li');
      await expect(getHits(page)).toHaveAttribute('href', '/documents/ferry-1998/#p11');
      await expect(getHits(page)).toHaveAccessibleName(
        /^Groups of Ten or More ?, paragraph 11 ?, Night Ferries Statement, Government text$/u,
      );
      for (const words of ['Night Ferries Statement', 'Government text', '14 May 1998'])
        await expect(hit).toContainText(words);
      await expect(hit.locator('mark')).toHaveText(['Tuesdays', 'Thursdays']);
      await expect(getDialog(page).getByRole('status')).toHaveText('Found 1 passage in 1 section.');
    });
    await test.step('a hit on the same page closes the dialog and tells the page', async () => {
      await getHits(page).click();
      await expect(getDialog(page)).toBeHidden();
      await expect(page).toHaveURL(/#p11$/u);
      await expect(page.locator(':target')).toBeInViewport();
      const told = JSON.stringify({ path: '/documents/ferry-1998/#p11', query: 'Tuesdays Thursdays' });
      await expect(page.locator('body')).toHaveAttribute('data-arrival', `${told}#p11`);
    });
    expect(complaints).toEqual([]);
  });

  test('the arrow keys lead through the hits and back to the field, where letters and Enter go', async ({
    page,
  }) => {
    await page.goto(DOCUMENT);
    await openWith(page, 'harbour');
    await expect(getHits(page)).toHaveCount(6);
    for (const hit of await getHits(page).all()) {
      await page.keyboard.press('ArrowDown');
      await expect(hit).toBeFocused();
      await expect(hit).toBeInViewport();
    }
    await page.keyboard.press('ArrowDown');
    const all = getDialog(page).getByRole('link', { name: /^All \d+ results$/u });
    await expect(all).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(all).toBeFocused();
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowUp');
    await expect(getField(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    await expect(getField(page)).toBeFocused();
    await waitForAnswer(page, 'harbours');
    await expect(all).toHaveAttribute('href', '/search/?q=harbours');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=harbours$/u);
  });

  test('Ctrl+Enter on a hit opens it in a new tab; Enter leads to its passage, where the words of the query are marked', async ({
    page,
    context,
  }) => {
    await page.goto(DOCUMENT);
    await openWith(page, 'dredger');
    await page.keyboard.press('ArrowDown');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    const tab = await opened;
    await expect(tab).toHaveURL(/\/documents\/harbour-2001\/#p6$/u);
    await tab.close();
    await expect(getHits(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/documents\/harbour-2001\/#p6$/u);
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.getByRole('searchbox', { name: 'Find in this text' })).toHaveValue('dredger');
    await expect(
      page.getByRole('status').filter({ hasText: '“dredger”: 1 match in 1 section' }),
    ).toBeVisible();
  });
});

test.describe('if a part of search cannot be loaded', () => {
  for (const [part, files] of [
    ['script', /\/_astro\/search-dialog\.[^/]+\.js$/u],
    ['markup', /\/search\/$/u],
  ] as const) {
    test(`without the dialog’s ${part} the box works as a form, and the next key tries again`, async ({
      page,
    }) => {
      await page.route(files, (route) => route.abort());
      await page.goto(DOCUMENT);
      const failed = page.waitForEvent('requestfailed', (request) => files.test(request.url()));
      await page.keyboard.press('/');
      await page.keyboard.type('foghorn');
      await failed;
      await expect(getHeaderField(page)).toBeFocused();
      await expect(getHeaderField(page)).toHaveValue('foghorn');
      await page.unroute(files);
      // While the page still tries because of an earlier letter, a key does nothing.
      await expect(async () => {
        await page.keyboard.press('Control+k');
        await expect(getDialog(page)).toBeVisible({ timeout: 2000 });
      }).toPass();
      await waitForAnswer(page, 'foghorn');
    });
  }

  test('in a copy of the site with relative addresses, the dialog leads to the same pages', async ({
    page,
  }) => {
    await page.route('**/search/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: toOfflinePage(await response.text(), 'search/index.html', '/') });
    });
    await page.goto(DOCUMENT);
    await openWith(page, 'foghorn');
    const links = getDialog(page).locator('a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.[0]))).not.toContain(
      '.',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/index\.html\?q=foghorn$/u);
  });

  test('search still answers without the dialog’s stylesheet, and Enter sends the form without its script', async ({
    page,
  }) => {
    await test.step('without the stylesheet', async () => {
      await page.route(/\/_astro\/search-dialog\.[^/]+\.css$/u, (route) => route.abort());
      await page.goto(DOCUMENT);
      await openWith(page, 'foghorn');
      await expect(getHits(page)).toHaveCount(2);
    });
    await test.step('without the script', async () => {
      await page.route(/\/_astro\/search-dialog\.[^/]+\.js$/u, (route) => route.abort());
      await page.goto(DOCUMENT);
      await page.keyboard.press('/');
      await page.keyboard.type('foghorn');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\/\?q=foghorn$/u);
    });
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the link to search opens the dialog, before which the page does not move, and which fills the screen and scrolls only up and down', async ({
    page,
  }) => {
    await page.goto(DOCUMENT);
    await page.getByRole('link', { name: 'Search', exact: true }).tap();
    await expect(getField(page)).toBeFocused();
    expect(await getDialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await page.keyboard.type('harbour');
    await waitForAnswer(page, 'harbour');
    const overflow = await getDialog(page).evaluate(
      (dialog) =>
        [dialog, ...dialog.querySelectorAll('*')].filter(
          (element) =>
            element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX === 'auto',
        ).length,
    );
    expect(overflow).toBe(0);
    await expect(getDialog(page).getByText('Arrow keys')).toBeHidden();
    await getDialog(page).getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('link', { name: 'Search', exact: true })).toBeInViewport();
    await test.step('the page does not move before the dialog covers it', async () => {
      await page.goto(DOCUMENT);
      const measure = () => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
      const before = await measure();
      const release = await hold(page, /\/_astro\/search-dialog\./u);
      await page.getByRole('link', { name: 'Search', exact: true }).tap();
      await expect(getHeaderField(page)).toBeFocused();
      expect(await measure()).toBe(before);
      release();
      await expect(getField(page)).toBeFocused();
      expect(await measure()).toBe(before);
    });
  });
});

test('at 400 % of a small screen, the answers have at least half of the dialog', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 225 });
  await page.goto(DOCUMENT);
  await page.keyboard.press('/');
  await page.keyboard.type('harbour');
  await waitForAnswer(page, 'harbour');
  const hits = getDialog(page).locator('[data-hits]');
  await hits.getByRole('link').first().scrollIntoViewIfNeeded();
  const height = await hits.evaluate((list) => {
    let { top, bottom } = list.getBoundingClientRect();
    for (let box = list.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const frame = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return Math.min(bottom, innerHeight) - Math.max(top, 0);
  });
  expect(height).toBeGreaterThanOrEqual(112);
});

/** The rest of the page is out of reach while the dialog is open, and other tests check it. */
async function expectAxeToFindNothing(page: Page, kind: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await askAxe(page, ['.search-dialog'], colorScheme === 'dark');
    expect(found, `${kind}, ${colorScheme}`).toEqual([]);
  }
}

test('the dialog of the home page has a true message in each state, and axe finds no fault', async ({
  page,
}) => {
  const status = getDialog(page).getByRole('status');
  await page.route(WHAT_ANSWERS, (route) => route.abort());
  await page.goto('/');
  await test.step('empty', async () => {
    await openWith(page, '', 'idle');
    await loadAxe(page);
    await expectAxeToFindNothing(page, 'empty');
  });
  await test.step('without the texts it says that search failed, never “no results”', async () => {
    await page.keyboard.type('foghorn');
    await waitForAnswer(page, 'foghorn', 'failed');
    await expect(status).toContainText('Search could not load its files');
    await expect(status).not.toContainText('No results');
    await expectAxeToFindNothing(page, 'failed');
  });
  await test.step('“Try again” finds the passages and leads back to the field', async () => {
    await page.unroute(WHAT_ANSWERS);
    await getDialog(page).getByRole('button', { name: 'Try again' }).press('Enter');
    await waitForAnswer(page, 'foghorn');
    await expect(getHits(page)).toHaveCount(2);
    await expect(getField(page)).toBeFocused();
    await expectAxeToFindNothing(page, 'foghorn');
  });
  await test.step('with a corrected word it names the word that it searched for', async () => {
    await getField(page).fill('satelite');
    await waitForAnswer(page, 'satelite');
    await expect(status).toContainText('The texts have “satellite”, spelt almost alike.');
    await expectAxeToFindNothing(page, 'satelite');
  });
  await test.step('for a word that is in no text it says so, shows it among the words, and lists the texts', async () => {
    await getField(page).fill('xqzzyv');
    await waitForAnswer(page, 'xqzzyv');
    await expect(status).toHaveText('No results for “xqzzyv”.');
    const word = getDialog(page).locator('[data-word="xqzzyv"][data-word-status="absent"]');
    await expect(word).toHaveText('No text has “xqzzyv”.');
    const texts = getDialog(page).getByRole('list', { name: 'The texts' }).getByRole('link');
    await expect(texts).toHaveCount(SAMPLE_COUNT);
    await expectAxeToFindNothing(page, 'xqzzyv');
    await page.keyboard.press('ArrowDown');
    await expect(texts.first()).toBeFocused();
  });
  await test.step('its button and a click outside close it', async () => {
    await getDialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(getDialog(page)).toBeHidden();
    await page.keyboard.press('/');
    await expect(getDialog(page)).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(getDialog(page)).toBeHidden();
  });
  await test.step('the last query is still there, selected, when it opens again', async () => {
    await page.keyboard.press('/');
    await expect(getField(page)).toHaveValue('xqzzyv');
    await page.keyboard.type('bicycles');
    await waitForAnswer(page, 'bicycles');
  });
});

test('a hit is added to the reader’s list without leaving the dialog', async ({ page }) => {
  await page.goto(DOCUMENT);
  await page.keyboard.press('/');
  await getField(page).fill('ferry');
  await waitForAnswer(page, 'ferry');
  await getDialog(page)
    .getByRole('button', { name: /^Add to list/u })
    .first()
    .click();
  await expect(getDialog(page).getByRole('link', { name: 'Open the list' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('ui-list'))).toMatch(/^[a-z]+-\d{4}\./u);
  await expect(getDialog(page)).toBeVisible();
});
