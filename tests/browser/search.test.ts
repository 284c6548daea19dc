import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listenToComplaints } from './complaints.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const RESULTS = '[data-search-results]';
const EVERYTHING_OF_SEARCH = /\/pagefind\/|\/search\/passages[^/]*\.json|\/_astro\/engine\./u;

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

function listPaths(page: Page): Promise<(string | null | undefined)[]> {
  return page
    .locator(`${RESULTS} > li`)
    .evaluateAll((items) => items.map((item) => item.querySelector('a[href]')?.getAttribute('href')));
}

async function expectFirstLinkToLeadToItsPassage(page: Page) {
  await expect(page.locator(':target')).toBeInViewport();
  await expect(page.locator(':target')).toHaveAttribute('data-passage', /^\d+$/u);
}

test('a query in the address is answered on arrival', async ({ page }) => {
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
  await expect(page.getByRole('status')).toContainText('Found 1 section.');
  expect(complaints).toEqual([]);
});

test('a reader can get from the home page to the passage with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  while (!(await getField(page).evaluate((field) => field === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('echo sounder');
  await page.keyboard.press('Enter');
  await waitForAnswer(page, 'echo sounder');
  const link = page.locator(RESULTS).getByRole('link').first();
  while (!(await link.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\/harbour-2001\/#p6$/u);
  await expectFirstLinkToLeadToItsPassage(page);
  await expect(page.locator(':target')).toContainText('echo sounder');
});

test('a screen reader announces what was found after the reader stops typing', async ({ page }) => {
  await page.goto(toAddress('foghorn'));
  await waitForAnswer(page, 'foghorn');
  const status = page.locator('[data-search-status]');
  // The text that a screen reader would read at the moment when the words change.
  await status.evaluate((element) => {
    new MutationObserver(() => {
      element.setAttribute('data-was-busy', element.ariaBusy ?? '');
    }).observe(element, { childList: true });
  });
  await getField(page).fill('bicycl');
  await expect(status).toHaveAttribute('data-was-busy', 'true');
  await expect(status).toHaveText(/^Found 1 section\./u);
  await expect(status).toHaveAttribute('aria-busy', 'false');
});

test('search uses words that a reader types before the script arrives', async ({ page }) => {
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

test('a link within the page does not change the results', async ({ page }) => {
  await page.goto(toAddress('foghorn'));
  await waitForAnswer(page, 'foghorn');
  const first = page.locator(`${RESULTS} > li`).first();
  await first.evaluate((item) => {
    item.id = 'ui-kept';
  });
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await expect(page).toHaveURL(/#ui-main$/u);
  await page.waitForLoadState('networkidle');
  await waitForAnswer(page, 'foghorn');
  await expect(first).toHaveId('ui-kept');
});

test('a late answer does not replace the answer to a later query', async ({ page }) => {
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
});

test.describe('while the index is loading', () => {
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

  test('the texts answer, and if the order stays the same, no result moves and one message is announced', async ({
    page,
  }) => {
    const release = await holdIndex(page);
    await page.goto(toAddress('Tuesdays Thursdays'));
    await waitForAnswer(page, 'Tuesdays Thursdays', 'loading');
    await expect(page.getByRole('status')).toHaveText('Found 1 section.');
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

  test('the texts and the index are fetched before the script that reads them arrives', async ({ page }) => {
    await page.route(/\/_astro\/engine\./u, () => undefined);
    const requests = [/\/search\/passages\.json$/u, /\/pagefind\/pagefind\.js$/u].map((file) =>
      page.waitForRequest(file),
    );
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
  const loaded = page.waitForRequest(/\/search\/passages\.json$/u);
  await getField(page).focus();
  await loaded;
  await getField(page).pressSequentially('bicycl');
  await waitForAnswer(page, 'bicycl');
  await expect(page).toHaveURL(/\?q=bicycl$/u);
  expect(await listPaths(page)).toEqual(['/documents/notice-2019/#p2']);
});

test('a typed reference leads to its passage, and a hyphen excludes a word', async ({ page }) => {
  await page.goto('/search/');
  for (const [query, path] of [
    ['ferry-1998 ¶5', '/documents/ferry-1998/#p5'],
    ['harbour-2001#privacy', '/documents/harbour-2001/#privacy'],
    ['foghorn -storm', '/documents/interview-2010/'],
  ] as const) {
    await getField(page).fill(query);
    await waitForAnswer(page, query);
    expect((await listPaths(page))[0]).toContain(path);
  }
  expect(await listPaths(page)).toHaveLength(1);
});

test('the page says that a word is misspelt, that no text has it, or that no section has all the words', async ({
  page,
}) => {
  await page.goto(toAddress('xqzzyv'));
  await waitForAnswer(page, 'xqzzyv');
  expect(await listPaths(page)).toEqual([]);
  await expect(page.getByRole('status')).toHaveText('No results for “xqzzyv”.');
  await expect(page.getByRole('link', { name: 'Night Ferries Statement', exact: true })).toBeVisible();
  await getField(page).fill('satelite');
  await waitForAnswer(page, 'satelite');
  await expect(page.getByRole('status')).toContainText('These results have “satellite”');
  await getField(page).fill('foghorn bicycles xqzzyv');
  await waitForAnswer(page, 'foghorn bicycles xqzzyv');
  await expect(page.getByRole('status')).toContainText('No text has “xqzzyv”');
  await expect(page.getByRole('status')).toContainText('No section has all the words');
});

test.describe('a hostile query leaves the page working', () => {
  test('several hostile queries one after the other', async ({ page }) => {
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
      expect((await page.getByRole('status').innerText()).length, query).toBeLessThan(400);
      await expect(page.locator(`${RESULTS} img, [role="status"] img`)).toHaveCount(0);
      await expect(page).not.toHaveTitle('scripted');
      await getField(page).fill('tea');
      await page.keyboard.press('Enter');
      await waitForAnswer(page, 'tea');
      await expect(page.locator(`${RESULTS} > li`).first()).toContainText('tea');
      expect(complaints, query).toEqual([]);
    }
  });

  test('half a surrogate pair', async ({ page }) => {
    await page.goto('/search/?q=%ED%A0%80%20foghorn');
    await expect(page.locator(`${RESULTS}[data-state="ready"] > li`)).not.toHaveCount(0);
    await getField(page).evaluate((field: HTMLInputElement) => {
      field.value = '\ud800 tea';
      field.form?.requestSubmit();
    });
    await expect(page.locator(`${RESULTS}[data-state="ready"] > li`).first()).toContainText('tea');
    expect(complaints).toEqual([]);
  });

  test('only spaces', async ({ page }) => {
    await page.goto('/search/?q=%20%20');
    await waitForAnswer(page, '', 'idle');
    await expect(page).toHaveTitle(/^Search/u);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and links to all texts', async ({ page }) => {
    await page.goto(toAddress('foghorn'));
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Search needs JavaScript');
    for (const id of [
      'ferry-1998',
      'harbour-2001',
      'leuchtturm-2004',
      'interview-2010',
      'koro-2015',
      'notice-2019',
    ]) {
      await expect(page.locator(`main a[href="/documents/${id}/"]`)).toBeVisible();
      await expect(page.locator(`main a[href="/documents/${id}.txt"]`)).toBeVisible();
    }
  });

  test('the form in the header leads to the search page with the query', async ({ page }) => {
    await page.goto('/documents/ferry-1998/');
    await getField(page).fill('foghorn');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=foghorn$/u);
  });
});

test('axe finds no fault in the search page: empty, with results, and with none', async ({ page }) => {
  await page.goto('/search/');
  await loadAxe(page);
  await waitForAnswer(page, '', 'idle');
  expect(await askAxe(page), 'idle').toEqual([]);
  for (const query of ['Quay Islands', 'xqzzyv']) {
    await getField(page).fill(query);
    await waitForAnswer(page, query);
    expect(await askAxe(page), query).toEqual([]);
  }
});

test('axe finds no fault in the search page where search failed', async ({ page }) => {
  await page.route(EVERYTHING_OF_SEARCH, (route) => route.abort());
  await page.goto(toAddress('foghorn'));
  await waitForAnswer(page, 'foghorn', 'failed');
  await loadAxe(page);
  expect(await askAxe(page)).toEqual([]);
});
