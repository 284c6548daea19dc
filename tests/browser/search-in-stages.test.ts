import { expect, test, type Page } from '@playwright/test';
import { STAGED_SITE } from './sample-site.ts';

test.use(STAGED_SITE);

/** A word of more texts than are read at once. */
const QUERY = 'harbour';
const PART = /\/search-parts\//u;
const WORDS = /\/search-parts\/[^/]+\/words\//u;
const TEXTS = /\/search-parts\/[^/]+\/texts\//u;
const MANIFEST = /\/search\/manifest\.json/u;

async function search(page: Page, query: string, rest = ''): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${rest}`);
}

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', state);
}

function listTexts(page: Page): Promise<string[]> {
  return page
    .locator('[data-search-results] a[href*="/documents/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).pathname))]);
}

test('reads the best five texts, and says how many have results', async ({ page }) => {
  const read: string[] = [];
  page.on('request', (request) => {
    if (TEXTS.test(request.url())) read.push(request.url());
  });
  await search(page, QUERY);
  await expectState(page, 'ready');
  await expect(page.locator('[data-search-narrowed]')).toHaveText(
    /^\d+ texts have results, in \d+ sections\. These are from the first 5 texts\.$/u,
  );
  expect(await listTexts(page)).toHaveLength(5);
  expect(new Set(read).size).toBe(5);
});

test('loads neither all texts nor an index, and no part twice', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await search(page, QUERY);
  await expectState(page, 'ready');
  expect(loaded.filter((path) => /passages|pagefind|\/answers\./u.test(path))).toEqual([]);
  const parts = loaded.filter((path) => PART.test(path));
  expect(parts).toEqual([...new Set(parts)]);
});

test('shows the results of the next five texts after the first', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const first = await listTexts(page);
  const next = page.getByRole('button', { name: 'Show results of the next 5 texts' });
  // A click of a test scrolls to the button, and the end of the list reads the next texts, too.
  await next.evaluate((button: HTMLElement) => {
    button.click();
  });
  await expect(page.locator('[data-search-narrowed]')).toContainText('from the first 10 texts');
  while (await page.locator('[data-search-more]').isVisible())
    await page.locator('[data-search-more]').click();
  const all = await listTexts(page);
  expect(all.slice(0, 5)).toEqual(first);
  // The end of the list may have read more.
  expect(all.length).toBeGreaterThanOrEqual(10);
});

for (const isLate of [false, true])
  test(`counts the texts of each filter${isLate ? ', if there are very many, when the reader uses the filters' : ''}`, async ({
    page,
  }) => {
    if (isLate)
      await page.route('**/search/*', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(' data-search-filters', '$& data-late-numbers');
        await route.fulfill({ response, body: html });
      });
    await search(page, QUERY);
    await expectState(page, 'ready');
    const kind = page.locator('[data-search-filters] input[name=nature]').first();
    const count = kind.locator('xpath=../span[contains(@class, "count")]');
    if (isLate) {
      await expect(count).toHaveText('');
      await kind.hover();
    }
    await expect(count).toHaveText(/^[1-9]/u);
    const expected = Math.min(5, Number(await count.textContent()));
    await kind.check();
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'ready');
    await expect.poll(async () => (await listTexts(page)).length).toBe(expected);
  });

test('names kind and date of a text, though the page lists no texts', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const [path = ''] = await listTexts(page);
  await expect(page.locator('[data-about]')).toHaveCount(0);
  const about = page.locator('[data-search-results] > li').first().locator('[data-hit-about]');
  const shown = (await about.textContent()) ?? '';
  const date = await about.locator('time').getAttribute('datetime');
  await page.goto(path);
  await expect(page.locator('.document-kind .kind').first()).toHaveText(/\S/u);
  const kind = (await page.locator('.document-kind .kind').first().textContent()) ?? 'no kind';
  expect(shown).toContain(kind);
  await expect(page.locator('.document-kind time').first()).toHaveAttribute('datetime', date ?? 'no date');
});

test('offers the texts with results as a filter, and keeps the choice in the address', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const fields = page.locator('[data-search-filters] input[name=document]');
  await expect(fields).toHaveCount(5);
  const id = (await fields.nth(1).getAttribute('value')) ?? '';
  await fields.nth(1).check();
  await expect.poll(() => listTexts(page)).toEqual([`/documents/${id}/`]);
  await page.reload();
  await expectState(page, 'ready');
  expect(await listTexts(page)).toEqual([`/documents/${id}/`]);
  await expect(page.locator('[data-search-chips]')).not.toContainText(id);
  await page.locator('[data-search-clear]').click();
  await expect.poll(async () => (await listTexts(page)).length).toBe(5);
});

test('checks a quotation without loading all texts', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const [path = ''] = await listTexts(page);
  await page.goto(path);
  const passage = page.locator('[data-passage="1"]');
  const words = ((await passage.textContent()) ?? '').trim().split(/\s+/u).slice(0, 15).join(' ');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`verify/?q=${encodeURIComponent(words)}`);
  const results = page.locator('[data-verify-results]');
  await expect(results).toHaveAttribute('data-verdict', 'found');
  await expect(results.locator('a').first()).toHaveAttribute('href', `${path}#p1`);
  await expect(results.locator('.verify-about time').first()).toHaveAttribute('datetime', /^\d{4}/u);
  expect(loaded.filter((name) => name.includes('passages'))).toEqual([]);
  await page.goto('verify/?q=qqzzx%20vvkkq%20wwjjx');
  await expect(page.locator('[data-verify-status]')).toHaveText(
    'Not in this archive. No text has a word of it.',
  );
});

test('says that a quotation was not checked, if a part is missing', async ({ page }) => {
  await page.route(WORDS, (route) => route.fulfill({ status: 404 }));
  await page.goto(`verify/?q=${QUERY}`);
  await expect(page.locator('[data-verify-results]')).toHaveAttribute('data-state', 'failed');
  await expect(page.locator('[data-verify-status]')).toContainText('was not checked');
});

test('reads the oldest texts first if the reader asks for this order', async ({ page }) => {
  await search(page, QUERY, '&sort=date');
  await expectState(page, 'ready');
  const years = (await listTexts(page)).map((path) => Number(/-(\d{4})-\d+\/$/u.exec(path)?.[1]));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

test('corrects a misspelt word', async ({ page }) => {
  await search(page, 'governmant');
  await expectState(page, 'ready');
  await expect(page.locator('[data-search-status]')).toContainText('“government”');
});

test('says that nothing is found, if no text has the word', async ({ page }) => {
  await search(page, 'qqqzzq');
  await expectState(page, 'ready');
  await expect(page.locator('[data-search-status]')).toContainText('No results for “qqqzzq”');
});

test('leads to the place that a reference names', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const [path = ''] = await listTexts(page);
  const id = path.split('/').at(-2) ?? '';
  await search(page, `${id} ¶2`);
  await expectState(page, 'ready');
  await expect(page.locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    new RegExp(`${id}/#p2$`, 'u'),
  );
});

test('lists every place in the texts that were read', async ({ page }) => {
  await search(page, QUERY, '&view=places');
  await expectState(page, 'ready');
  await expect(page.locator('main')).toContainText(/\d+ places in 5 texts/u);
});

test('answers in the dialog', async ({ page }) => {
  await page.goto('documents/');
  await page.getByRole('searchbox').first().fill(QUERY);
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('[data-hits] > li').first()).toBeVisible();
  await expect(dialog.locator('[data-all]')).toHaveText(/Results in \d+ texts/u);
});

test('finds words in the text of a page as search does', async ({ page }) => {
  await search(page, QUERY);
  await expectState(page, 'ready');
  const [path = ''] = await listTexts(page);
  await page.goto(path);
  const field = page.locator('#ui-find');
  await field.fill('harbor');
  await expect(page.locator('body')).toContainText(/\d+ match(?:es)? in/u);
  await field.fill('harbuor');
  await expect(page.locator('body')).toContainText('“harbour”');
});

test('does not fail while the connection is slow', async ({ page }) => {
  await page.route(PART, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await search(page, QUERY);
  await expect(page.locator('[data-search-status]')).toHaveText('Searching …');
  await expectState(page, 'ready');
});

test('reads a part again if it did not arrive', async ({ page }) => {
  let count = 0;
  await page.route(WORDS, async (route) => {
    count += 1;
    await (count === 1 ? route.fulfill({ status: 404 }) : route.continue());
  });
  await search(page, QUERY);
  await expectState(page, 'ready');
  expect(count).toBeGreaterThan(1);
});

test('fails if a part is missing, and answers after “Try again”', async ({ page }) => {
  await page.route(WORDS, (route) => route.fulfill({ status: 404 }));
  await search(page, QUERY);
  await expectState(page, 'failed');
  await page.unroute(WORDS);
  await page.locator('[data-search-retry]').click();
  await expectState(page, 'ready');
});

/** What a host may send while an upload is not finished, or after a mistake. */
const FAULTS: [name: string, files: RegExp, toSent: (text: string) => string][] = [
  ['only the beginning of the files of words', WORDS, cutInHalf],
  ['a page instead of the files of words', WORDS, toWelcome],
  ['empty files of words', WORDS, () => ''],
  ['only the beginning of the texts', TEXTS, cutInHalf],
  ['a page instead of the manifest', MANIFEST, toWelcome],
  ['only the beginning of the manifest', MANIFEST, cutInHalf],
];

function cutInHalf(text: string): string {
  return text.slice(0, text.length / 2);
}

function toWelcome(): string {
  return '<!doctype html><title>Welcome</title>';
}

for (const [name, files, toSent] of FAULTS)
  test(`fails, and does not say that nothing is found, if the host has ${name}`, async ({ page }) => {
    await page.route(files, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ status: 200, body: toSent(await response.text()) });
    });
    await search(page, QUERY);
    await expectState(page, 'failed');
    await expect(page.locator('[data-search-status]')).not.toContainText('No results');
    // Other parts may still be on their way.
    await page.unrouteAll({ behavior: 'wait' });
    await page.locator('[data-search-retry]').click();
    await expectState(page, 'ready');
    expect(await listTexts(page)).toHaveLength(5);
  });

test('never mixes the parts of two releases', async ({ page }) => {
  await page.route(TEXTS, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: `another${text.slice(text.indexOf('\n'))}` });
  });
  await search(page, QUERY);
  await expectState(page, 'failed');
  // Other parts may still be on their way.
  await page.unrouteAll({ behavior: 'wait' });
});

test('says that the archive has changed, if the host has another release', async ({ page }) => {
  await page.route(MANIFEST, async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as object;
    await route.fulfill({ response, json: { ...manifest, release: 'another' } });
  });
  await search(page, QUERY);
  await expectState(page, 'failed');
  await expect(page.locator('[data-search-status]')).toContainText('The archive has changed');
  // The page reloads itself once.
  await page.waitForLoadState('networkidle');
});

test('keeps the page free while it answers', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await page.locator('archive-search input[type=search]').pressSequentially(`${QUERY} ferry`, { delay: 60 });
  await expectState(page, 'ready');
  expect(
    await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.filter((ms) => ms > 500)),
  ).toEqual([]);
});
