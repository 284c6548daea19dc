import { expect, test, type Page } from '@playwright/test';
import type { PassagesFile } from '../../src/search/query/passages.ts';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listenToComplaints } from './complaints.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const RESULTS = '[data-search-results]';
const EVERYTHING_OF_SEARCH = /\/pagefind\/|\/search\/passages[^/]*\.json|\/_astro\/search\./u;

/** @returns what the address of a script has */
function toScript(name: string): RegExp {
  return new RegExp(`/_astro/${name}\\.`, 'u');
}

let complaints: string[] = [];

test.beforeEach(async ({ page }) => {
  complaints = await listenToComplaints(page);
});

function toAddress(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

function getField(page: Page) {
  return page.getByRole('searchbox', { name: 'Search the texts' });
}

/** Waits only until the list answers a query. */
async function waitForAnswer(page: Page, query: string, state = 'ready') {
  await expect(page.locator(`${RESULTS}[data-state="${state}"]`)).toHaveAttribute('data-query', query);
}

/** The message above the results, which says what was found. */
function getStatus(page: Page) {
  return page.locator('[data-search-status]');
}

/** All other messages. They are in the list of words, which may be closed. */
function getNotes(page: Page) {
  return page.locator('[data-search-more-status]');
}

async function type(page: Page, query: string) {
  await getField(page).fill(query);
  await waitForAnswer(page, query);
}

/** @returns what search did with each word of the query, by word */
function listStatuses(page: Page): Promise<Record<string, string>> {
  return page.locator('[data-search-words] [data-word]').evaluateAll((words) => {
    const read = (word: Element, name: string) => word.getAttribute(name) ?? '';
    return Object.fromEntries(words.map((word) => [read(word, 'data-word'), read(word, 'data-word-status')]));
  });
}

/** @returns the paths of all passages that an answer links: of hits, and of the links below them */
function listPassages(page: Page): Promise<string[]> {
  return page
    .locator(`${RESULTS} a[href*="#p"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function listPaths(page: Page): Promise<(string | null | undefined)[]> {
  return page
    .locator(`${RESULTS} > li`)
    .evaluateAll((items) => items.map((item) => item.querySelector('a[href]')?.getAttribute('href')));
}

async function expectFirstLinkToLeadToItsPassage(page: Page) {
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toHaveAttribute('data-passage', /^\d+$/u);
}

test('a query in the address is answered on arrival, and the next ones without a reload', async ({
  page,
}) => {
  await test.step('a hit names its text, section and paragraph, and marks the words', async () => {
    await page.goto(toAddress('Tuesdays Thursdays'));
    await waitForAnswer(page, 'Tuesdays Thursdays');
    await expect(getField(page)).toHaveValue('Tuesdays Thursdays');
    const hit = page.locator(`${RESULTS} > li`).first();
    await expect(hit.getByRole('link')).toHaveAttribute('href', '/documents/ferry-1998/#p11');
    await expect(hit.getByRole('link')).toHaveAccessibleName(
      /^Groups of Ten or More ?, paragraph 11 ?, Night Ferries Statement, Government text$/u,
    );
    await expect(hit).toContainText('Government text');
    await expect(hit).toContainText('14 May 1998');
    await expect(hit.locator('mark')).toHaveText(['Tuesdays', 'Thursdays']);
    await expect(page.getByRole('status')).toHaveText('Found 1 passage in 1 section.');
  });
  await test.step('a link within the page does not change the results', async () => {
    const first = page.locator(`${RESULTS} > li`).first();
    await first.evaluate((item) => {
      item.id = 'ui-kept';
    });
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await expect(page).toHaveURL(/#ui-main$/u);
    await page.waitForLoadState('networkidle');
    await waitForAnswer(page, 'Tuesdays Thursdays');
    await expect(first).toHaveId('ui-kept');
  });
  await test.step('a screen reader announces what was found after the reader stops typing', async () => {
    const status = getStatus(page);
    // The text that a screen reader would read at the moment when the words change.
    await status.evaluate((element) => {
      new MutationObserver(() => {
        element.setAttribute('data-was-busy', element.ariaBusy ?? '');
      }).observe(element, { childList: true });
    });
    await getField(page).fill('foghorn');
    await expect(status).toHaveAttribute('data-was-busy', 'true');
    await expect(status).toHaveText('Found 2 passages in 2 sections.');
    await expect(status).toHaveAttribute('aria-busy', 'false');
  });
  await test.step('a typed reference leads to its passage', async () => {
    for (const [query, path] of [
      ['ferry-1998 ¶5', '/documents/ferry-1998/#p5'],
      ['harbour-2001#privacy', '/documents/harbour-2001/#privacy'],
    ] as const) {
      await type(page, query);
      expect(await listPaths(page)).toEqual([path]);
      await expect(getStatus(page)).toHaveText(`Found the place that “${query}” names.`);
    }
  });
  await test.step('a hyphen excludes a word, and the page says how much it left out', async () => {
    await type(page, 'foghorn -storm');
    expect(await listPaths(page)).toEqual(['/documents/interview-2010/#p14']);
    await expect(getNotes(page)).toHaveText('Left out: 1 passage with “storm”.');
    expect(await listStatuses(page)).toEqual({ foghorn: 'printed', storm: 'excluded' });
  });
  expect(complaints).toEqual([]);
});

test('every passage with the words is linked, and the page says what it did with each word', async ({
  page,
}) => {
  const hits = page.locator(`${RESULTS} > li`);
  const words = page.locator('[data-search-words]');
  await test.step('the passages linked are as many as the page says', async () => {
    await page.goto(toAddress('signal'));
    await waitForAnswer(page, 'signal');
    await expect(getStatus(page)).toHaveText('Found 1 text by its name, and 8 passages in 5 sections.');
    await expect(page.locator(RESULTS)).toHaveAttribute('data-passages', '8');
    expect((await listPassages(page)).toSorted()).toEqual([
      ...['p1', 'p12', 'p16', 'p5'].map((id) => `/documents/harbour-2001/#${id}`),
      ...['p10', 'p3', 'p4', 'p5'].map((id) => `/documents/interview-2010/#${id}`),
    ]);
  });
  const hit = hits.filter({ has: page.locator('h3 a[href="/documents/interview-2010/#p5"]') });
  await test.step('a hit links the other passages of its section by number', async () => {
    const others = hit.locator('a[data-passage-link]');
    await expect(others).toHaveText([/¶ paragraph 3 of/u, /¶ paragraph 4 of/u]);
    await expect(others.first()).toHaveAccessibleName(
      'paragraph 3 of Talk with a Keeper of Signals, Not a government text',
    );
  });
  await test.step('a button shows their words, with the matches marked, and hides them again', async () => {
    const button = hit.getByRole('button', { name: /^Show the words/u });
    await expect(button).toHaveAccessibleName(
      'Show the words of the other paragraphs of Talk with a Keeper of Signals',
    );
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(hit.locator('[data-hit-others-list] mark')).toHaveText(['signals', 'signal']);
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(hit.locator('[data-hit-others-list] mark')).toHaveCount(0);
  });
  await test.step('it tells how the texts have each word, in a list that the reader opens', async () => {
    await expect(words.getByRole('listitem')).toBeHidden();
    await words.getByText('How your words were found').click();
    await expect(words.getByRole('listitem')).toContainText(
      '“signal” is in the texts, also in other forms: “signals”.',
    );
  });
  await test.step('a question is followed by its answer, which has none of the words', async () => {
    await type(page, 'islands year');
    const first = hits.first();
    await expect(first.locator('h3 a')).toHaveAttribute('href', '/documents/interview-2010/#p7');
    await expect(first.locator('[data-hit-answer]')).toContainText('About 6,000');
    await expect(first.locator('[data-hit-answer] a')).toHaveAttribute(
      'href',
      '/documents/interview-2010/#p8',
    );
  });
  await test.step('sections with all the words come first, then those with most, under a heading of their own', async () => {
    await type(page, 'lighthouse ferries bicycles');
    const tiers = await hits.evaluateAll((items) => items.map((item) => item.getAttribute('data-tier')));
    expect(tiers).toEqual(['all', 'most', 'most', 'most', 'most']);
    await expect(page.getByRole('heading', { name: 'Sections with most of the words' })).toHaveCount(1);
    await expect(getStatus(page)).toHaveText('Found 3 passages in 1 section.');
    await expect(hits.nth(1)).toContainText('Without “bicycles”.');
    await expect(
      page.locator(`${RESULTS} > li[data-tier="most"]`, { hasText: 'in the title of this text' }),
    ).toHaveCount(2);
  });
  await test.step('each word has the status that its message says', async () => {
    await type(page, 'signals bicycl satelite xqzzyv -storm');
    expect(await listStatuses(page)).toEqual({
      signals: 'printed',
      bicycl: 'inflected',
      satelite: 'corrected',
      xqzzyv: 'absent',
      storm: 'excluded',
    });
    // Nothing has all the words, so the list is open.
    await expect(words.locator('[data-word="satelite"]')).toContainText(
      'No text has “satelite”. The texts have “satellite”, spelt almost alike.',
    );
    await expect(words.locator('[data-word="storm"]')).toHaveText('Passages with “storm” are left out.');
  });
  await test.step('a word that only a fact of a text has is in no text, and the page tells of the fact', async () => {
    await type(page, 'worldwide');
    const word = words.locator(
      '[data-word="worldwide"][data-word-status="english"][data-word-fact="partner"]',
    );
    await expect(word).toHaveText('No text prints “worldwide”, but the partner of a text is “Worldwide”.');
    expect(await listPaths(page)).toEqual(['/documents/harbour-2001/', '/documents/notice-2019/']);
  });
  await test.step('if no section has all the words, it shows what comes near', async () => {
    await type(page, 'foghorn bicycles xqzzyv');
    await expect(getStatus(page)).toHaveText('No text has “xqzzyv”. See near matches.');
    await expect(hits).toHaveCount(3);
    await expect(page.locator(`${RESULTS} > li[data-tier="offered"]`)).toHaveCount(3);
    await expect(page.locator(RESULTS)).toHaveAttribute('data-passages', '0');
    await expect(
      page.getByRole('heading', { name: 'Sections with some of the words, or with words near them' }),
    ).toHaveCount(1);
  });
  await test.step('if no text has the word, it says so and lists the texts', async () => {
    await type(page, 'xqzzyv');
    expect(await listPaths(page)).toEqual([]);
    await expect(getStatus(page)).toHaveText('No results for “xqzzyv”.');
    await expect(page.getByRole('link', { name: 'Night Ferries Statement', exact: true })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});

test('of many other passages a hit links the first eight, and a button shows the rest', async ({ page }) => {
  await page.route(/\/search\/passages\.json/u, async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as PassagesFile;
    const passages = file.documents.find(({ id }) => id === 'notice-2019')?.sections[0]?.passages ?? [];
    for (let number = 5; number <= 14; number += 1) passages.push({ id: `p${number}`, text: 'More tea.' });
    await route.fulfill({ response, json: file });
  });
  await page.goto(toAddress('tea'));
  await waitForAnswer(page, 'tea');
  const hit = page.locator(`${RESULTS} > li`);
  await expect(hit.locator('a[data-passage-link]')).toHaveCount(10);
  await expect(hit.locator('a[data-passage-link]:visible')).toHaveCount(8);
  await hit.getByRole('button', { name: 'and 2 more' }).press('Enter');
  await expect(hit.locator('a[data-passage-link]:visible')).toHaveCount(10);
  await expect(hit.locator('a[data-passage-link]').nth(8)).toBeFocused();
});

test('a reader can get from the home page to the passage with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search the archive' });
  while (!(await field.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('echo sounder');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-hits][data-state="ready"]')).toHaveAttribute(
    'data-query',
    'echo sounder',
  );
  const link = dialog.locator('[data-hits] a').first();
  while (!(await link.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\/harbour-2001\/#p6$/u);
  await expectFirstLinkToLeadToItsPassage(page);
  await expect(page.locator(':target')).toContainText('echo sounder');
});

test('while a query changes, no key opens a hit of the query before, because another hit takes its place', async ({
  page,
}) => {
  /** Types a letter, and tries at once to move the focus to a hit. @returns whether the focus stays in the field */
  const type = (field: HTMLInputElement) => {
    field.focus();
    field.value += 's';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    document.querySelector<HTMLElement>(':is([data-hits], [data-search-results]) a')?.focus();
    return document.activeElement === field;
  };
  await page.goto(toAddress('tea'));
  await waitForAnswer(page, 'tea');
  expect(await getField(page).evaluate(type)).toBe(true);
  await waitForAnswer(page, 'teas');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(RESULTS).getByRole('link').first()).toBeFocused();

  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('tea');
  const list = page.getByRole('dialog').locator('[data-hits][data-state="ready"]');
  await expect(list).toHaveAttribute('data-query', 'tea');
  expect(await page.getByRole('dialog').getByRole('searchbox').evaluate(type)).toBe(true);
  await expect(list).toHaveAttribute('data-query', 'teas');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link').first()).toBeFocused();
});

test('Back leads from a passage to the results, and from a query to the previous one', async ({ page }) => {
  await page.goto('/search/');
  for (const query of ['foghorn', 'tea']) {
    await getField(page).fill('');
    await getField(page).pressSequentially(query);
    await page.keyboard.press('Enter');
    await waitForAnswer(page, query);
  }
  const paths = await listPaths(page);
  await page.locator(RESULTS).getByRole('link').first().click();
  await expectFirstLinkToLeadToItsPassage(page);
  await page.goBack();
  await waitForAnswer(page, 'tea');
  expect(await listPaths(page)).toEqual(paths);
  await page.goBack();
  await waitForAnswer(page, 'foghorn');
  await expect(getField(page)).toHaveValue('foghorn');
  await page.goForward();
  await waitForAnswer(page, 'tea');
});

/** Delays the index. @returns a function that releases it. */
async function holdIndex(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.pf_index$/u, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('while files of search are loading, nothing typed is lost, the texts answer, and no late answer replaces a later one', async ({
  page,
}) => {
  await test.step('search uses words that a reader types before the script arrives', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/_astro\/SearchPage/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/search/', { waitUntil: 'commit' });
    await getField(page).fill('foghorn');
    release();
    await waitForAnswer(page, 'foghorn');
    await expect(getField(page)).toHaveValue('foghorn');
    await page.unroute(/\/_astro\/SearchPage/u);
  });
  await test.step('a late answer does not replace the answer to a later query', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.pf_index$/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/search/');
    const chunk = page.waitForRequest(/\.pf_index$/u);
    await getField(page).fill('foghorn');
    await page.keyboard.press('Enter');
    await chunk;
    // The page knows without the index that no text has a word.
    await getField(page).fill('xqzzyv');
    await page.keyboard.press('Enter');
    await waitForAnswer(page, 'xqzzyv');
    const arrived = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.pf_index'));
    release();
    await arrived;
    await page.waitForLoadState('networkidle');
    await waitForAnswer(page, 'xqzzyv');
    expect(await listPaths(page)).toEqual([]);
    await page.unroute(/\.pf_index$/u);
  });
  await test.step('the texts answer, and if the order stays the same, no result moves and one message is announced', async () => {
    const release = await holdIndex(page);
    await page.goto(toAddress('Tuesdays Thursdays'));
    await waitForAnswer(page, 'Tuesdays Thursdays', 'loading');
    await expect(page.getByRole('status')).toHaveText('Found 1 passage in 1 section.');
    const first = page.locator(`${RESULTS} > li`).first();
    for (const element of [first, page.getByRole('status').locator('p')]) {
      await element.evaluate((node) => {
        node.dataset['kept'] = '';
      });
    }
    release();
    await waitForAnswer(page, 'Tuesdays Thursdays');
    await expect(page.locator('[data-kept]')).toHaveCount(2);
  });
  await test.step('the texts and every script are fetched at once, so that none waits for another', async () => {
    const files = [/\/search\/passages\.json/u, ...['search', 'search-page', 'words'].map(toScript)];
    for (const file of files) await page.route(file, () => undefined);
    const requests = files.map((file) => page.waitForRequest(file));
    await page.goto('/search/');
    await getField(page).hover();
    await Promise.all(requests);
  });
});

test('nothing of search is loaded before the reader types, and results appear without the Enter key', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  for (const path of ['/', '/documents/ferry-1998/', '/search/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(requests.filter((path) => EVERYTHING_OF_SEARCH.test(path))).toEqual([]);
  const loaded = page.waitForRequest(/\/search\/passages\.json/u);
  await getField(page).focus();
  await loaded;
  await getField(page).pressSequentially('bicycl');
  await waitForAnswer(page, 'bicycl');
  await expect(page).toHaveURL(/\?q=bicycl$/u);
  expect(await listPaths(page)).toEqual(['/documents/notice-2019/#p2']);
});

test('a hostile query leaves the page working', async ({ page }) => {
  await test.step('several hostile queries one after the other', async () => {
    await page.goto('/search/');
    for (const query of [
      '<img src=x onerror="document.title=\'scripted\'"> foghorn',
      // Ten thousand characters: as many words, and as one word.
      'foghorn ' + 'a b '.repeat(2500),
      'x'.repeat(10_000),
      '__proto__ constructor foghorn',
      '(.*)+?[^\\]{2}$| foghorn',
      '国際協力 foghorn',
      'التعاون الرقمي foghorn',
      '"-/*',
    ]) {
      await getField(page).fill(query);
      await page.keyboard.press('Enter');
      await waitForAnswer(page, query.trim());
      expect((await getStatus(page).innerText()).length, query).toBeLessThan(800);
      await expect(page.locator('archive-search img')).toHaveCount(0);
      await expect(page).not.toHaveTitle('scripted');
      await getField(page).fill('tea');
      await page.keyboard.press('Enter');
      await waitForAnswer(page, 'tea');
      await expect(page.locator(`${RESULTS} > li`).first()).toContainText('tea');
      expect(complaints, query).toEqual([]);
    }
  });

  await test.step('half a surrogate pair', async () => {
    await page.goto('/search/?q=%ED%A0%80%20foghorn');
    await expect(page.locator(`${RESULTS}[data-state="ready"] > li`)).not.toHaveCount(0);
    await getField(page).evaluate((field: HTMLInputElement) => {
      field.value = '\ud800 tea';
      field.form?.requestSubmit();
    });
    await expect(page.locator(`${RESULTS}[data-state="ready"] > li`).first()).toContainText('tea');
    expect(complaints).toEqual([]);
  });

  await test.step('only spaces', async () => {
    await page.goto('/search/?q=%20%20');
    await waitForAnswer(page, '', 'idle');
    await expect(page).toHaveTitle(/^Search/u);
  });
});

test('axe finds no fault in the search page: empty, where search failed, with results, and with none', async ({
  page,
}) => {
  await page.route(EVERYTHING_OF_SEARCH, (route) => route.abort());
  await page.goto('/search/');
  await loadAxe(page);
  await waitForAnswer(page, '', 'idle');
  expect(await askAxe(page), 'idle').toEqual([]);
  await getField(page).fill('signal');
  await waitForAnswer(page, 'signal', 'failed');
  expect(await askAxe(page), 'failed').toEqual([]);
  await page.unroute(EVERYTHING_OF_SEARCH);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await waitForAnswer(page, 'signal');
  // In Firefox the button loads the page again.
  await loadAxe(page);
  await page.getByText('How your words were found').click();
  await page
    .getByRole('button', { name: /^Show the words/u })
    .first()
    .click();
  expect(await askAxe(page), 'signal').toEqual([]);
  for (const query of ['lighthouse ferries bicycles', 'xqzzyv']) {
    await type(page, query);
    expect(await askAxe(page), query).toEqual([]);
  }
});
