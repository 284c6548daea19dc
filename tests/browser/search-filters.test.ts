import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { SAMPLE_COUNT, SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE });

const RESULTS = '[data-search-results]';
const SHOWN = `${RESULTS} > li:not([hidden])`;
const TEXTS_AND_COPY = /\/search\/passages(?:-copy)?\.json/u;

/** Opens the search page with the query and filters of an address, and waits for the answer. */
async function open(page: Page, search: string, state = 'ready') {
  await page.goto(`/search/${search}`);
  await waitForState(page, state);
}

async function waitForState(page: Page, state = 'ready') {
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', state);
}

async function ask(page: Page, query: string) {
  await page.locator('main').getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
  await expect(page.locator(`${RESULTS}[data-state="ready"]`)).toHaveAttribute('data-query', query);
}

function getFilter(page: Page, name: string) {
  const value = page.getByText(name, { exact: true });
  return page.locator('[data-search-filters] label').filter({ has: value }).locator('input');
}

function getNarrowed(page: Page) {
  return page.locator('[data-search-narrowed]');
}

/** @returns the documents of the visible hits, in order. Neighbouring hits of one document count once. */
async function listDocuments(page: Page): Promise<string[]> {
  const paths = await listPaths(page, SHOWN);
  const ids = paths.map((path) => path.split('/')[2] ?? '');
  return ids.filter((id, index) => id !== ids[index - 1]);
}

function listPaths(page: Page, items = `${RESULTS} > li`): Promise<string[]> {
  return page
    .locator(items)
    .evaluateAll((all) => all.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? ''));
}

/** @returns the number beside each value of a filter, by the name of the value. */
function readCounts(page: Page, filter: string): Promise<Record<string, number>> {
  const labels = page.locator(`[data-search-filters] label:has([name="${filter}"])`);
  return labels.evaluateAll((all) =>
    Object.fromEntries(
      all.map((label) => [
        label.querySelector('input')?.value ?? '',
        Number(label.querySelector('.count')?.textContent),
      ]),
    ),
  );
}

/** @returns the passages that the results count: those of hits with all or most of the words. */
async function readPassageCount(page: Page): Promise<number> {
  return Number(await page.locator(RESULTS).getAttribute('data-passages'));
}

test('the address holds query, filters and order', async ({ page }) => {
  const ASKED = '?q=harbour&nature=joint-statement&nature=newspaper-talk&sort=date';
  await test.step('it says at once what is chosen, as the form itself would', async () => {
    await open(page, '?q=harbour');
    await getFilter(page, 'Quay Islands').check();
    await expect(page).toHaveURL(/\?q=harbour&partner=quay-islands$/u);
    await getFilter(page, 'Oldest first').check();
    await expect(page).toHaveURL(/\?q=harbour&partner=quay-islands&sort=date$/u);
    expect(await listDocuments(page)).toEqual(['harbour-2001', 'interview-2010', 'treaty-2018']);
    const sent = await page.locator('main form[role="search"]').evaluate((form: HTMLFormElement) => {
      const names = Array.from(new FormData(form), ([name, value]) =>
        typeof value === 'string' ? [name, value] : [],
      );
      return new URLSearchParams(names).toString();
    });
    expect(sent.split('&').toSorted()).toEqual(['partner=quay-islands', 'q=harbour', 'sort=date']);
  });
  await test.step('Back takes a choice back', async () => {
    await page.goBack();
    await expect(getFilter(page, 'Best first')).toBeChecked();
    await page.goBack();
    await expect(getFilter(page, 'Quay Islands')).not.toBeChecked();
    expect(new Set(await listDocuments(page)).size).toBe(5);
    await page.goForward();
    await expect(getFilter(page, 'Quay Islands')).toBeChecked();
    expect((await listDocuments(page)).toSorted()).toEqual(['harbour-2001', 'interview-2010', 'treaty-2018']);
  });
  await test.step('it restores query, filters and order on arrival and after a reload', async () => {
    await open(page, ASKED);
    const paths = await listPaths(page);
    for (const act of [() => Promise.resolve(), () => page.reload()]) {
      await act();
      await waitForState(page);
      await expect(page.locator('main').getByRole('searchbox')).toHaveValue('harbour');
      await expect(getFilter(page, 'Joint statement')).toBeChecked();
      await expect(getFilter(page, 'Newspaper talk')).toBeChecked();
      await expect(getFilter(page, 'Oldest first')).toBeChecked();
      await expect(page.locator('[data-search-filters] :checked')).toHaveCount(3);
      expect(await listDocuments(page)).toEqual(['ferry-1998', 'interview-2010', 'treaty-2018']);
      expect(await listPaths(page)).toEqual(paths);
    }
    expect(new URL(page.url()).search).toBe(ASKED);
  });
  await test.step('it omits values that no text has', async () => {
    await open(page, '?q=foghorn&literal=1&partner=worldwide&partner=atlantis&year=__proto__&colour=red');
    await expect(page.locator('[data-search-filters] :checked')).toHaveCount(2);
    expect(await listDocuments(page)).toEqual(['harbour-2001']);
  });
  await test.step('a search stays literal when a filter changes', async () => {
    await getFilter(page, 'Newspaper talk').check();
    await expect(page).toHaveURL(/\?q=foghorn&literal=1&partner=worldwide&nature=newspaper-talk$/u);
    await getFilter(page, 'Newspaper talk').uncheck();
  });
  await test.step('a new query keeps the filters, and is not literal', async () => {
    await ask(page, 'tea');
    await expect(page).toHaveURL(/\?q=tea&partner=worldwide$/u);
    expect(await listDocuments(page)).toEqual(['notice-2019']);
  });
});

test('filters narrow the results', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '?q=harbour');
  const all = { partner: await readCounts(page, 'partner'), year: await readCounts(page, 'year') };
  const passages = await readPassageCount(page);
  const chips = page.getByRole('list', { name: 'Filters in use' }).getByRole('button');

  await test.step('a key on a filter leaves the focus there', async () => {
    const islands = getFilter(page, 'Quay Islands');
    await islands.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/partner=quay-islands$/u);
    await expect(islands).toBeFocused();
  });
  await test.step('beside each value is how many results it would leave', async () => {
    expect(await readCounts(page, 'partner')).toEqual(all.partner);
    const years = await readCounts(page, 'year');
    expect(years).toEqual({ ...all.year, 1998: 0, 2019: 0 });
    const left = all.partner['quay-islands'] ?? 0;
    expect(left).toBeGreaterThan(1);
    await expect(page.locator(`${RESULTS} > li`)).toHaveCount(left);
    await expect(getNarrowed(page)).toContainText(`The filters leave ${left} of `);
    expect(await readPassageCount(page)).toBeLessThan(passages);
  });
  await test.step('a result that the reader is in keeps the focus when Back changes the results', async () => {
    const link = page.locator(SHOWN).nth(1).getByRole('link').first();
    const path = (await link.getAttribute('href')) ?? '';
    await link.focus();
    await page.goBack();
    await expect(page).toHaveURL(/\?q=harbour$/u);
    await expect(page.locator(`${RESULTS} a:focus`)).toHaveAttribute('href', path);
  });
  await test.step('they combine with OR within one filter, and with AND across filters', async () => {
    await getFilter(page, 'Quay Islands').check();
    await getFilter(page, 'Worldwide').check();
    expect(new Set(await listDocuments(page))).toEqual(
      new Set(['harbour-2001', 'interview-2010', 'notice-2019', 'treaty-2018']),
    );
    await getFilter(page, '2010').check();
    expect(await listDocuments(page)).toEqual(['interview-2010']);
  });
  await test.step('those in use are in the title and beside the number of results', async () => {
    await expect(page).toHaveTitle(/^harbour · Quay Islands · Worldwide · 2010 · Search · /u);
    await expect(chips).toHaveText([/Partner: Quay Islands/u, /Partner: Worldwide/u, /Year: 2010/u]);
  });
  await test.step('they come after field and button in the order of Tab, and before the results', async () => {
    await page.locator('main').getByRole('searchbox').focus();
    const stops: string[] = [];
    while (stops.length < 60 && !stops.includes('hit')) {
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          const part = element?.closest('form, [data-search-filters], [data-search-chosen], .hit');
          return part?.classList[0] ?? '';
        }),
      );
      await page.keyboard.press('Tab');
    }
    const order = stops.filter((stop, index) => stop !== '' && stop !== stops[index - 1]);
    expect(order).toEqual(['search-box', 'filters', 'chosen', 'hit']);
  });
  await test.step('each is removed there, and the next one gets the focus', async () => {
    await page.getByRole('button', { name: 'Remove filter: Year: 2010' }).press('Enter');
    await expect(page).toHaveURL(/\?q=harbour&partner=quay-islands&partner=worldwide$/u);
    await expect(getNarrowed(page)).toContainText('The filters leave');
    await expect(chips.nth(1)).toBeFocused();
  });
  await test.step('“Clear filters” removes all', async () => {
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await expect(page).toHaveURL(/\?q=harbour$/u);
    await expect(chips).toHaveCount(0);
    await expect(getNarrowed(page)).toHaveText(/^All \d+ results, best first\.$/u);
    await expect(page.locator('[data-search-filters] :focus')).toBeVisible();
    expect(await readPassageCount(page)).toBe(passages);
  });
  await test.step('if they leave no result, the page says so, and not that no text has the words', async () => {
    await getFilter(page, '1998').check();
    await ask(page, 'foghorn');
    await expect(getNarrowed(page)).toHaveText('The filters leave none of 2 results.');
    await expect(page.getByRole('status')).toContainText('Found 2 passages in 2 sections.');
    await expect(page.locator(SHOWN)).toHaveCount(0);
    await expect(page.locator(RESULTS)).toHaveAttribute('data-passages', '0');
  });
});

test('a filter in use keeps the focus when the index answers after the texts', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.pf_index$/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=harbour&partner=quay-islands&partner=worldwide');
  await expect(page.locator(SHOWN)).not.toHaveCount(0);
  const chip = page.getByRole('button', { name: 'Remove filter: Partner: Worldwide' });
  await chip.focus();
  release();
  await waitForState(page);
  await expect(chip).toBeFocused();
});

test('without a query the page lists all texts', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const texts = page.locator('[data-search-texts] li:visible p > a:first-child');
  await test.step('by date', async () => {
    await open(page, '', 'idle');
    await expect(texts).toHaveCount(SAMPLE_COUNT);
    await expect(texts.first()).toHaveAttribute('href', '/documents/ferry-1998/');
    await expect(texts.last()).toHaveAttribute('href', '/documents/notice-2019/');
  });
  await test.step('filters narrow and count them', async () => {
    await getFilter(page, 'Quay Islands').check();
    await getFilter(page, 'Lower Lakes').check();
    await expect(texts).toHaveCount(4);
    await expect(getNarrowed(page)).toHaveText(`The filters leave 4 of ${SAMPLE_COUNT} texts.`);
    expect(await readCounts(page, 'year')).toEqual({
      ...{ 1998: 0, 2001: 1, 2004: 1, 2010: 1 },
      ...{ 2012: 0, 2015: 0, 2018: 1, 2019: 0 },
    });
  });
  await test.step('a reload keeps the filters, and “Clear filters” shows all texts', async () => {
    await page.reload();
    await expect(texts).toHaveCount(4);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(texts).toHaveCount(SAMPLE_COUNT);
    await expect(getNarrowed(page)).toHaveText(`All ${SAMPLE_COUNT} texts.`);
  });
  await test.step('a filter loads no file of search', () => {
    expect(requests.filter((path) => /pagefind|passages/u.test(path))).toEqual([]);
  });
});

test('a failed search counts texts and not hits', async ({ page }) => {
  await page.route(TEXTS_AND_COPY, (route) => route.abort());
  await open(page, '?q=foghorn&partner=quay-islands', 'failed');
  await expect(getNarrowed(page)).toHaveText(`The filters leave 3 of ${SAMPLE_COUNT} texts.`);
  await page.unroute(TEXTS_AND_COPY);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await waitForState(page);
  await expect(getNarrowed(page)).toHaveText('The filters leave 2 of 2 results.');
  await expect(page.locator('[data-search-status]')).toBeFocused();
});

test('results are in order', async ({ page }) => {
  await open(page, '?q=harbour');
  const byRank = await listPaths(page);
  const documents = await listDocuments(page);
  await test.step('they are grouped by document, the best first', async () => {
    expect(new Set(documents).size).toBe(documents.length);
    expect(documents.length).toBeGreaterThan(2);
    expect(byRank[0]).toBe('/documents/harbour-2001/');
    const headings = page.locator(RESULTS).getByRole('heading', { level: 2 });
    await expect(headings).toHaveCount(documents.length);
    await expect(headings.first()).toHaveText('Yearly Report 2001, Government text');
    for (const item of await page.locator(SHOWN).all()) {
      await expect(item).toContainText(
        /(?:Government text|Not a government text).*(?:1998|2001|2010|2018|2019)/su,
      );
    }
  });
  await test.step('those after the third open in their place and take the focus', async () => {
    const own = page.locator(
      `${SHOWN}:has(h2 a[href^="/documents/harbour-2001/"], h3 a[href^="/documents/harbour-2001/"])`,
    );
    const all = byRank.filter((path) => path.startsWith('/documents/harbour-2001/'));
    await expect(own).toHaveCount(3);
    const more = page.getByRole('button', { name: /More from this text Yearly Report .*\(\d+\)/u });
    await expect(more).toContainText(`(${all.length - 3})`);
    await more.press('Enter');
    await expect(own).toHaveCount(all.length);
    await expect(own.nth(3).getByRole('link').first()).toBeFocused();
    await expect(more).toHaveCount(0);
    expect(await listDocuments(page)).toEqual(documents);
  });
  await test.step('by date they begin with the oldest text, and follow the order of each text', async () => {
    await getFilter(page, 'Oldest first').check();
    await expect(getNarrowed(page)).toHaveText(/^All \d+ results, oldest first\.$/u);
    const byDate = await listPaths(page);
    expect(byDate.toSorted()).toEqual(byRank.toSorted());
    expect(byDate[0]).toMatch(/^\/documents\/ferry-1998\//u);
    const numbers = byDate.map((path) => Number(/harbour-2001\/#p(\d+)/u.exec(path)?.[1] ?? NaN));
    const own = numbers.filter((number) => !Number.isNaN(number));
    expect(own.length).toBeGreaterThan(2);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  });
});

for (const [script, pattern] of [
  ['the script of the page', /\/_astro\/search-page\./u],
  ['any script', /\/_astro\/SearchPage\./u],
] as const)
  test(`words and a filter that are chosen before ${script} runs are added to the filters of the address`, async ({
    page,
  }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(pattern, async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize({ width: 1440, height: 900 });
    // In Firefox a page has loaded only when its script has.
    await page.goto('/search/?q=harbour&partner=quay-islands&sort=date', { waitUntil: 'commit' });
    await page.getByRole('checkbox', { name: 'Worldwide' }).check();
    await page.locator('main').getByRole('searchbox').fill('ferry');
    release();
    await expect(page).toHaveURL(/\?q=ferry&partner=quay-islands&partner=worldwide&sort=date$/u);
  });

test('the link to a hit is copied, or shown for copying by hand', async ({ page }) => {
  const button = page.getByRole('button', { name: /Copy link/u });
  await open(page, '?q=dogs');
  await test.step('it is copied, and a message says so', async () => {
    await expect(button).toHaveAccessibleName('Copy link to paragraph 2 of Notice to Passengers');
    await button.press('Enter');
    await expect(page.locator('copy-report [aria-live]')).toHaveText(
      'Link to paragraph 2 of Notice to Passengers copied.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL('/documents/notice-2019/#p2', page.url()).href);
  });
  await test.step('without a clipboard it is shown for copying by hand', async () => {
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await button.press('Enter');
    const field = page.getByLabel('Copy this by hand');
    await expect(field).toHaveValue(/\/documents\/notice-2019\/#p2$/u);
    await expect(field).toBeFocused();
    await field.press('Escape');
    await expect(button).toBeFocused();
  });
  await test.step('it is shown if the script that copies cannot be loaded', async () => {
    await page.route(/\/_astro\/copy-report\./u, (route) => route.abort());
    await page.reload();
    await button.click();
    await expect(
      page.getByRole('button', { name: new URL('/documents/notice-2019/#p2', page.url()).href }),
    ).toBeVisible();
  });
});

test('each list of documents leads to a search in these texts', async ({ page }) => {
  const search = page.getByRole('link', { name: 'Search these texts' });
  const lists: { filter: string; value: string; count: number }[] = [];
  for (const [filter, value] of [
    ['partner', 'quay-islands'],
    ['nature', 'joint-statement'],
    ['year', '2019'],
  ] as const) {
    await page.goto(`/documents/by/${filter}/${value}/`);
    await expect(search).toHaveAttribute('href', `/search/?${filter}=${value}`);
    lists.push({ filter, value, count: await page.locator('.cards > li').count() });
  }
  await page.goto('/documents/');
  await expect(page.locator('.cards > li')).toHaveCount(SAMPLE_COUNT);
  await search.click();
  await expect(page).toHaveURL(/\/search\/$/u);
  await expect(page.locator('[data-search-texts] li:visible')).toHaveCount(SAMPLE_COUNT);
  for (const { filter, value, count } of lists) {
    expect((await readCounts(page, filter))[value], `${filter} ${value}`).toBe(count);
  }
});

test('axe finds nothing in the search page with filters, and nothing scrolls sideways', async ({ page }) => {
  const WIDE = { width: 1440, height: 900 };
  const NARROW = { width: 320, height: 640 };
  const panel = page.locator('[data-search-filters]');
  await page.setViewportSize(NARROW);
  await open(page, '?q=harbour&partner=nordhaven&partner=quay-islands&sort=date');
  await loadAxe(page);
  await panel.locator('summary').click();
  const check = async () => {
    for (const size of [NARROW, WIDE]) {
      await page.setViewportSize(size);
      await expect(panel.getByRole('checkbox').first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await askAxe(page)).toEqual([]);
    }
  };
  await test.step('filters in use', check);
  await test.step('filters that leave nothing', async () => {
    await ask(page, 'bicycles');
    await expect(page.locator(SHOWN)).toHaveCount(0);
    await check();
  });
  await test.step('results of several documents', async () => {
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await ask(page, 'signal');
    await check();
  });
});
