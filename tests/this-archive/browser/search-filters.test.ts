import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from '../../browser/accessibility-engines.ts';

const RESULTS = '[data-search-results]';
const SHOWN = `${RESULTS} > li:not([hidden])`;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Opens the search page with the query and filters of an address, and waits for the answer. */
async function open(page: Page, search: string, state = 'ready') {
  await page.goto(`/search/${search}`);
  await waitForState(page, state);
}

async function waitForState(page: Page, state = 'ready') {
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', state);
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

test.describe('the address', () => {
  const ASKED = '?q=japan&nature=news-report&nature=overview-paper&sort=date';

  test('restores query, filters and order on arrival and after a reload', async ({ page }) => {
    await open(page, ASKED);
    const paths = await listPaths(page);
    for (const act of [() => Promise.resolve(), () => page.reload()]) {
      await act();
      await waitForState(page);
      await expect(page.getByRole('searchbox')).toHaveValue('japan');
      await expect(getFilter(page, 'News report, reposted')).toBeChecked();
      await expect(getFilter(page, 'Ministry overview paper')).toBeChecked();
      await expect(getFilter(page, 'Oldest first')).toBeChecked();
      await expect(page.locator('[data-search-filters] :checked')).toHaveCount(3);
      expect(await listDocuments(page)).toEqual(['world-2001', 'china-2020']);
      expect(await listPaths(page)).toEqual(paths);
    }
    expect(new URL(page.url()).search).toBe(ASKED);
  });

  test('says at once what is chosen, as the form itself would, and Back takes it back', async ({ page }) => {
    await open(page, '?q=japan');
    const all = await listPaths(page);
    await getFilter(page, 'China').check();
    await expect(page).toHaveURL(/\?q=japan&partner=china$/u);
    await getFilter(page, 'Oldest first').check();
    await expect(page).toHaveURL(/\?q=japan&partner=china&sort=date$/u);
    expect(await listDocuments(page)).toEqual(['china-2020']);
    const sent = await page.locator('form[role="search"]').evaluate((form: HTMLFormElement) => {
      const names = Array.from(new FormData(form), ([name, value]) =>
        typeof value === 'string' ? [name, value] : [],
      );
      return new URLSearchParams(names).toString();
    });
    expect(sent.split('&').toSorted()).toEqual(['partner=china', 'q=japan', 'sort=date']);
    await page.goBack();
    await expect(getFilter(page, 'Best first')).toBeChecked();
    await page.goBack();
    await expect(getFilter(page, 'China')).not.toBeChecked();
    expect(await listPaths(page)).toEqual(all);
    await page.goForward();
    await expect(getFilter(page, 'China')).toBeChecked();
    expect(await listDocuments(page)).toEqual(['china-2020']);
  });

  test('keeps the filters for a new query, and omits values that no text has', async ({ page }) => {
    await open(page, '?q=Huawei&partner=china&partner=atlantis&year=__proto__&colour=red');
    await expect(page.locator('[data-search-filters] :checked')).toHaveCount(2);
    expect(await listDocuments(page)).toEqual(['china-2020']);
    await page.getByRole('searchbox').fill('digital');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=digital&partner=china$/u);
    await expect(page.locator(RESULTS)).toHaveAttribute('data-query', 'digital');
    expect(await listDocuments(page)).toEqual(['china-2020']);
  });

  test('carries a query to be taken literally, until the reader types another', async ({ page }) => {
    await open(page, '?q=Huawei&literal=1');
    await getFilter(page, 'China').check();
    await expect(page).toHaveURL(/\?q=Huawei&literal=1&partner=china$/u);
    await page.getByRole('searchbox').fill('trust');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=trust&partner=china$/u);
  });
});

test.describe('filters', () => {
  test('combine with OR within one filter, and with AND across filters', async ({ page }) => {
    await open(page, '?q=japan');
    const china = getFilter(page, 'China');
    await test.step('a key on a filter leaves the focus there', async () => {
      await china.focus();
      await page.keyboard.press('Space');
      await expect(page).toHaveURL(/partner=china$/u);
      await expect(china).toBeFocused();
    });
    await test.step('a result that the reader is in keeps the focus when Back changes the results', async () => {
      await page.locator(SHOWN).nth(1).getByRole('link').focus();
      await page.goBack();
      await expect(page).toHaveURL(/\?q=japan$/u);
      await expect(page.locator(`${RESULTS} a:focus`)).toHaveAttribute('href', /\/documents\/china-2020\//u);
    });
    await china.check();
    await getFilter(page, 'United States').check();
    expect((await listDocuments(page)).toSorted()).toEqual(['china-2020', 'us-2014']);
    await getFilter(page, '2014').check();
    expect(await listDocuments(page)).toEqual(['us-2014']);
  });

  test('show beside each value how many hits it would leave', async ({ page }) => {
    await open(page, '?q=Huawei&partner=china');
    await expect(page.locator(SHOWN)).toHaveCount(2);
    expect(await readCounts(page, 'year')).toEqual({ 2000: 0, 2001: 0, 2014: 0, 2020: 2, 2025: 0 });
    await open(page, '?q=e-commerce');
    const [partners, years] = [await readCounts(page, 'partner'), await readCounts(page, 'year')];
    await getFilter(page, 'Worldwide').check();
    expect(await readCounts(page, 'partner')).toEqual(partners);
    expect(await readCounts(page, 'year')).toEqual({ ...years, 2000: 0 });
    const count = partners['worldwide'] ?? 0;
    expect(count).toBeGreaterThan(1);
    await expect(page.locator(`${RESULTS} > li`)).toHaveCount(count);
    await expect(getNarrowed(page)).toContainText(`The filters leave ${count} of `);
  });

  test('say so if they leave no hit, and do not say that no text has the words', async ({ page }) => {
    await open(page, '?q=Huawei&year=2000');
    await expect(getNarrowed(page)).toHaveText('The filters leave none of 2 results.');
    await expect(page.getByRole('status')).toContainText('Found 2 sections.');
    await expect(page.locator(SHOWN)).toHaveCount(0);
  });

  test('in use are in the title and beside the number of results, and each is removed there', async ({
    page,
  }) => {
    await open(page, '?q=japan&partner=china&partner=worldwide&year=2020');
    await expect(page).toHaveTitle(/^japan · China · Worldwide · 2020 · Search · /u);
    const chips = page.getByRole('list', { name: 'Filters in use' }).getByRole('button');
    await expect(chips).toHaveText([/Partner: China/u, /Partner: Worldwide/u, /Year: 2020/u]);
    await page.getByRole('button', { name: 'Remove filter: Year: 2020' }).press('Enter');
    await expect(page).toHaveURL(/\?q=japan&partner=china&partner=worldwide$/u);
    await expect(getNarrowed(page)).toContainText('The filters leave');
    await expect(chips.nth(1)).toBeFocused();
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await expect(page).toHaveURL(/\?q=japan$/u);
    await expect(chips).toHaveCount(0);
    await expect(getNarrowed(page)).toHaveText(/^All \d+ results, best first\.$/u);
    await expect(page.locator('[data-search-filters] :focus')).toBeVisible();
  });

  test('keep the focus while in use when the index answers after the texts', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.pf_index$/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/search/?q=japan&partner=china&partner=worldwide');
    await expect(page.locator(SHOWN)).not.toHaveCount(0);
    const chip = page.getByRole('button', { name: 'Remove filter: Partner: Worldwide' });
    await chip.focus();
    release();
    await waitForState(page);
    await expect(chip).toBeFocused();
  });

  test('come after field and button in the order of Tab, and before the results', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, '?q=Huawei&partner=china');
    await page.getByRole('searchbox').focus();
    const stops: string[] = [];
    for (let count = 0; count < 40; count += 1) {
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
    expect(order.slice(0, 4)).toEqual(['search-box', 'filters', 'chosen', 'hit']);
  });
});

test.describe('without a query', () => {
  test('the page lists all texts by date, and filters narrow and count them', async ({ page }) => {
    await open(page, '', 'idle');
    const texts = page.locator('[data-search-texts] li:visible p > a:first-child');
    await expect(texts).toHaveCount(5);
    await expect(texts.first()).toHaveAttribute('href', '/documents/rok-2000/');
    await expect(texts.last()).toHaveAttribute('href', '/documents/eu-2025/');
    await getFilter(page, 'China').check();
    await getFilter(page, 'Republic of Korea').check();
    await expect(texts).toHaveCount(2);
    await expect(getNarrowed(page)).toHaveText('The filters leave 2 of 5 texts.');
    expect(await readCounts(page, 'year')).toEqual({ 2000: 1, 2001: 0, 2014: 0, 2020: 1, 2025: 0 });
    await page.reload();
    await expect(texts).toHaveCount(2);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(texts).toHaveCount(5);
    await expect(getNarrowed(page)).toHaveText('All 5 texts.');
  });

  test('a filter loads no file of search', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await open(page, '?partner=china', 'idle');
    await getFilter(page, 'United States').check();
    await expect(getNarrowed(page)).toContainText('2 of 5 texts');
    expect(requests.filter((path) => /pagefind|passages/u.test(path))).toEqual([]);
  });

  test('a failed search counts texts and not hits', async ({ page }) => {
    await page.route(/\/search\/passages(?:-copy)?\.json/u, (route) => route.abort());
    await open(page, '?q=Huawei&partner=china', 'failed');
    await expect(getNarrowed(page)).toHaveText('The filters leave 1 of 5 texts.');
    await page.unroute(/\/search\/passages(?:-copy)?\.json/u);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await waitForState(page);
    await expect(getNarrowed(page)).toHaveText('The filters leave 2 of 2 results.');
    await expect(page.getByRole('status')).toBeFocused();
  });
});

test.describe('results', () => {
  test('are grouped by document, the best first; those after the third open in their place and take the focus', async ({
    page,
  }) => {
    await open(page, '?q=South+Korea');
    expect(await listDocuments(page)).toEqual(['rok-2000', 'world-2001', 'us-2014']);
    const headings = page.locator(RESULTS).getByRole('heading', { level: 2 });
    await expect(headings).toHaveText([
      'Japan–ROK IT Cooperation Initiative',
      'Overview of Japan’s IT Cooperation Worldwide',
      'US–Japan Internet Economy Dialogue',
    ]);
    for (const item of await page.locator(SHOWN).all()) {
      await expect(item).toContainText(/overnment text.*(?:2000|2001|2014)/su);
    }
    expect((await listPaths(page))[0]).toBe('/documents/rok-2000/');

    const own = page.locator(`${SHOWN}:has(a[href^="/documents/rok-2000/"])`);
    const all = (await listPaths(page)).filter((path) => path.startsWith('/documents/rok-2000/'));
    await expect(own).toHaveCount(3);
    const more = page.getByRole('button', { name: /More from this text Japan–ROK .*\(\d+\)/u });
    await expect(more).toContainText(`(${all.length - 3})`);
    await more.press('Enter');
    await expect(own).toHaveCount(all.length);
    await expect(own.nth(3).getByRole('link')).toBeFocused();
    await expect(more).toHaveCount(0);
    expect(await listDocuments(page)).toEqual(['rok-2000', 'world-2001', 'us-2014']);
  });

  test('by date begin with the oldest text, and follow the order of each text', async ({ page }) => {
    await open(page, '?q=e-commerce');
    const byRank = await listPaths(page);
    await getFilter(page, 'Oldest first').check();
    await expect(getNarrowed(page)).toHaveText(/^All \d+ results, oldest first\.$/u);
    const byDate = await listPaths(page);
    expect(byDate.toSorted()).toEqual(byRank.toSorted());
    expect(byDate).not.toEqual(byRank);
    const numbers = byDate.flatMap((path) => Number(/rok-2000\/#p(\d+)/u.exec(path)?.[1] ?? NaN));
    const own = numbers.filter((number) => !Number.isNaN(number));
    expect(own.length).toBeGreaterThan(1);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  });
});

test('a filter that is chosen before the script loads is added to the filters of the address', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_astro\/search-page\./u, async (route) => {
    await held;
    await route.continue();
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/search/?q=japan&partner=china&sort=date');
  await page.getByRole('checkbox', { name: 'Republic of Korea' }).check();
  release();
  await expect(page).toHaveURL(/\?q=japan&partner=china&partner=republic-of-korea&sort=date$/u);
});

test.describe('the link to a hit', () => {
  test.describe('with a clipboard', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('is copied, and a message says so', async ({ page }) => {
      await open(page, '?q=Fukuoka+Busan');
      await page
        .getByRole('button', { name: 'Copy link to paragraph 14 of Japan–ROK IT Cooperation Initiative' })
        .press('Enter');
      await expect(page.locator('copy-report [aria-live]')).toHaveText(
        'Link to paragraph 14 of Japan–ROK IT Cooperation Initiative copied.',
      );
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(new URL('/documents/rok-2000/#p14', page.url()).href);
    });
  });

  test('is shown for copying by hand if there is no clipboard', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await open(page, '?q=Fukuoka+Busan');
    const button = page.getByRole('button', { name: /Copy link/u });
    await button.press('Enter');
    const field = page.getByLabel('Copy this by hand');
    await expect(field).toHaveValue(/\/documents\/rok-2000\/#p14$/u);
    await expect(field).toBeFocused();
    await field.press('Escape');
    await expect(button).toBeFocused();
  });

  test('is shown if the script that copies cannot be loaded', async ({ page }) => {
    await page.route(/\/_astro\/copy-report\./u, (route) => route.abort());
    await open(page, '?q=Fukuoka+Busan');
    await page.getByRole('button', { name: /Copy link/u }).click();
    await expect(
      page.getByRole('button', { name: new URL('/documents/rok-2000/#p14', page.url()).href }),
    ).toBeVisible();
  });
});

test('each list of documents leads to a search in these texts', async ({ page }) => {
  for (const [path, search] of [
    ['/documents/', ''],
    ['/documents/by/partner/european-union/', '?partner=european-union'],
    ['/documents/by/nature/news-report/', '?nature=news-report'],
    ['/documents/by/year/2014/', '?year=2014'],
  ] as const) {
    await page.goto(path);
    const count = await page.locator('.cards > li').count();
    await page.getByRole('link', { name: 'Search these texts' }).click();
    await expect(page).toHaveURL(new RegExp(`/search/${search.replace('?', '\\?')}$`, 'u'));
    await expect(page.locator('[data-search-texts] li:visible')).toHaveCount(count);
  }
});

test.describe('the search page is accessible', () => {
  const WIDE = { width: 1440, height: 900 };
  const NARROW = { width: 320, height: 640 };

  for (const [state, search] of [
    ['filters in use', '?q=japan&partner=china&partner=worldwide&sort=date'],
    ['filters that leave nothing', '?q=Huawei&year=2000'],
    ['several documents', '?q=South+Korea'],
  ] as const) {
    test(`${state}: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
      await page.setViewportSize(NARROW);
      await open(page, search);
      await loadAxe(page);
      const panel = page.locator('[data-search-filters]');
      await panel.locator('summary').click();
      for (const size of [NARROW, WIDE]) {
        await page.setViewportSize(size);
        await expect(panel.getByRole('checkbox').first()).toBeVisible();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await askAxe(page)).toEqual([]);
      }
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the lists of documents instead of filters that do not work', async ({ page }) => {
    await page.goto('/search/?q=Huawei&partner=china');
    await expect(page.locator('[data-search-filters]')).toBeHidden();
    await expect(page.locator('noscript').getByRole('link', { name: 'list of documents' })).toBeVisible();
    await expect(page.locator('[data-search-texts] li')).toHaveCount(5);
  });
});
