import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page, type Route } from '@playwright/test';
import { serveSite } from '../../scripts/serve-site.ts';
import { SAMPLE_DIST } from '../sample-site.ts';
import { alter, breakFile, stopClock, waitFor, type FaultKind } from './faults.ts';
import { EVERY_PAGE } from './page-families.ts';
import { SAMPLE_SITE } from './sample-site.ts';

const test = base.extend<{ hasNewContext: boolean }>({
  /**
   * Whether the page has a context that no other test uses. When Playwright reuses a context, parts of a stopped clock
   * stay in it, and so does the cache.
   */
  hasNewContext: [false, { option: true }],
  page: async ({ hasNewContext, browser, baseURL, page }, use) => {
    if (!hasNewContext) {
      await use(page);
      return;
    }
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    await use(await context.newPage());
    await context.close();
  },
});

test.use(SAMPLE_SITE);

/** A word of two passages, and one of one passage. */
const QUERY = 'foghorn';
const NEXT_QUERY = 'bicycles';

const WASM = /\/wasm\./u;
const METADATA = /\.pf_meta/u;
const CHUNK = /\.pf_index/u;
const TEXTS = /\/search\/passages\.json/u;
const TEXTS_AND_COPY = /\/search\/passages(?:-copy)?\.json/u;
const LEXICON = /\/search\/lexicon\.json/u;
const ENGINE = /\/_astro\/search\./u;
const SEARCH_PAGE = /\/_astro\/search-page\./u;
const FIRST_SCRIPT = /\/_astro\/SearchPage\./u;
const SEARCH_ADDRESS = /\/search\/(?:\?|$)/u;

/** Whether the browser asks again for a script that failed. If not, the page reloads itself: tests/engines/limits.ts. */
const ASKS_AGAIN = process.env['ENGINE'] !== 'firefox';

const DID_NOT_ANSWER = 'The search index did not answer';
const COULD_NOT_LOAD = 'Search could not load its files';
const HAS_CHANGED = 'The archive has changed since this page was loaded';

/** All messages that a page showed, even for a moment. */
const said = new Map<Page, string[]>();

test.beforeEach(async ({ page }) => {
  const heard: string[] = [];
  said.set(page, heard);
  page.on('console', (message) => {
    if (message.type() === 'debug') heard.push(message.text());
  });
  await page.addInitScript(() => {
    let last = '';
    new MutationObserver(() => {
      const words = document.querySelector('[data-search-status]')?.textContent ?? '';
      if (words !== last) console.debug(words);
      last = words;
    }).observe(document, { subtree: true, childList: true });
  });
});

test.afterEach(({ page }) => {
  expect(said.get(page)?.join('\n'), 'all messages that the page showed').not.toContain('No results');
});

/** @returns the paths of all passages that have a word, from the exports and not from search, in alphabetical order. */
function scan(word: string): string[] {
  const files = globSync('documents/*.json', { cwd: SAMPLE_DIST });
  const exports = files.map((file) => readFileSync(join(SAMPLE_DIST, file), 'utf8'));
  const passages = exports.flatMap((text) =>
    Array.from(
      text.matchAll(/"address":\s?"(?<path>[^"]+#p\d+)"[^{}]*?"text":\s?"(?<words>(?:[^"\\]|\\.)*)"/gu),
    ),
  );
  return passages
    .filter(({ groups }) => groups?.['words']?.includes(word))
    .map(({ groups }) => groups?.['path'] ?? '')
    .toSorted();
}

function toSelector(query: string, state: string): string {
  return `[data-search-results][data-state="${state}"][data-query="${query}"]`;
}

/**
 * @returns the kinds of fault that a file gets: the first in the normal run, all in `npm run test:pages`. The first
 *   kinds of all files together are of every kind, so that the normal run meets each kind once
 */
function takeKinds(kinds: readonly FaultKind[]): readonly FaultKind[] {
  return EVERY_PAGE ? kinds : kinds.slice(0, 1);
}

/** Declares a test of a fault. A file that never comes stops the clock. */
function testFault(title: string, kind: FaultKind, check: (page: Page) => Promise<void>) {
  test.describe(() => {
    test.use({ hasNewContext: kind === 'never comes' });
    test(title, ({ page }) => check(page));
  });
}

/**
 * Declares one test of faults of several files, one after the other. A file that never comes gets a test of its own,
 * because it stops the clock.
 */
function testFaults(
  title: string,
  rows: [string, RegExp, FaultKind[]][],
  check: (page: Page, mend: () => void, address: RegExp) => Promise<void>,
) {
  const faults = rows.flatMap(([file, address, kinds]) =>
    takeKinds(kinds).map((kind) => ({ what: `${file} ${kind}`, address, kind })),
  );
  const passing = faults.filter(({ kind }) => kind !== 'never comes');
  const run = async (page: Page, { address, kind }: (typeof faults)[number]) => {
    await check(page, await breakFile(page, address, kind), address);
    await page.unroute(address);
  };
  test(`${title} ${passing.map(({ what }) => what).join(', or ')}`, async ({ page }) => {
    test.setTimeout(60_000 * (1 + passing.length));
    for (const fault of passing) await test.step(fault.what, () => run(page, fault));
  });
  for (const fault of faults.filter(({ kind }) => kind === 'never comes'))
    testFault(`${title} ${fault.what}`, fault.kind, (page) => run(page, fault));
}

/** The messages that are not about what was found. */
function getNotes(page: Page) {
  return page.locator('[data-search-more-status]');
}

async function open(page: Page) {
  await page.goto(`/search/?q=${QUERY}`);
}

async function ask(page: Page, query: string) {
  const field = page.locator('main').getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
}

async function retry(page: Page) {
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
}

/** @param state `loading` for a draft: its order is not final */
async function expectAllPassages(page: Page, query: string, state = 'ready') {
  const links = page.locator(toSelector(query, state)).locator('li a[href]');
  await expect(links).toHaveCount(scan(query).length);
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(paths.toSorted()).toEqual(scan(query));
}

async function expectFailure(page: Page, query: string) {
  await expect(page.getByRole('status')).toContainText(COULD_NOT_LOAD);
  await expect(page.locator(toSelector(query, 'failed'))).toBeAttached();
  await expect(page.locator('[data-search-results] > li')).toHaveCount(0);
}

/** Sends the texts as another release has them: without some of the words that readers search for. */
async function sendOtherRelease(route: Route) {
  await alter(route, (body) =>
    String(body)
      .replace(/"release":"\w+"/u, '"release":"0"')
      .replaceAll(/foghorn|bicycles/gu, 'x'),
  );
}

async function expectOtherRelease(page: Page, query: string) {
  await waitFor(page, toSelector(query, 'failed'));
  await expect(page.getByRole('status')).toContainText(HAS_CHANGED);
  await expect(page.locator('[data-search-results] > li')).toHaveCount(0);
}

/** @returns how often the page has been loaded */
async function countVisits(page: Page): Promise<() => number> {
  let count = 0;
  await page.route(SEARCH_ADDRESS, (route) => {
    if (route.request().isNavigationRequest()) count += 1;
    return route.continue();
  });
  return () => count;
}

/** Expects all passages at once, then a message that their order is rough, and later no such message. */
async function expectTextsToAnswer(page: Page, mend: () => unknown) {
  await waitFor(page, toSelector(QUERY, 'ready'));
  await expectAllPassages(page, QUERY);
  await expect(getNotes(page)).toContainText(DID_NOT_ANSWER);
  await mend();
  await ask(page, NEXT_QUERY);
  await waitFor(page, toSelector(NEXT_QUERY, 'ready'));
  await expectAllPassages(page, NEXT_QUERY);
  await expect(getNotes(page)).not.toContainText(DID_NOT_ANSWER);
}

/** Expects all passages in their best order, and no message about a failure. */
async function expectFullAnswer(page: Page) {
  await waitFor(page, toSelector(QUERY, 'ready'));
  await expectAllPassages(page, QUERY);
  await expect(page.getByRole('status')).toHaveText('Found 2 passages in 2 sections.');
}

const INDEX_FILES: [string, RegExp, FaultKind[]][] = [
  [
    'Pagefind’s WebAssembly',
    WASM,
    ['is lost with the connection', 'is missing', 'is corrupt', 'never comes'],
  ],
  ['its metadata', METADATA, ['is corrupt', 'is missing']],
  [
    'a chunk of the index',
    CHUNK,
    [
      'is missing',
      'is refused by a busy host',
      'is corrupt',
      'is some page instead',
      'is cut off',
      'is lost with the connection',
    ],
  ],
];

const TEXTS_ANSWER =
  'the texts give the full answer, the page says so, and the next query uses the index again, if';

testFaults(TEXTS_ANSWER, INDEX_FILES, async (page, mend) => {
  await open(page);
  await expectTextsToAnswer(page, mend);
});

test.describe(TEXTS_ANSWER, () => {
  test('its metadata are of another release, a security policy of the host forbids WebAssembly, or the browser has none', async ({
    page,
  }) => {
    for (const [what, file, change] of [
      [
        'metadata that have another name',
        TEXTS_AND_COPY,
        (body) => body.replace(/"meta":"[^"]+"/u, '"meta":"pagefind.und_0000000000.pf_meta"'),
      ],
      ['a security policy', SEARCH_ADDRESS, (body) => body.replaceAll("'wasm-unsafe-eval'", '')],
    ] satisfies [string, RegExp, (body: string) => string][]) {
      await test.step(what, async () => {
        await page.route(file, (route) => alter(route, (body) => change(String(body))));
        await open(page);
        await expectTextsToAnswer(page, async () => {
          await page.unroute(file);
          await open(page);
        });
      });
    }
    await test.step('no WebAssembly', async () => {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
      await open(page);
      await expectAllPassages(page, QUERY);
      await expect(getNotes(page)).toContainText(DID_NOT_ANSWER);
    });
  });
});

testFault(
  'an index that never answers causes no delay: the page shows all passages, and later says so',
  'never comes',
  async (page) => {
    const mend = await breakFile(page, CHUNK, 'never comes');
    await open(page);
    await waitFor(page, `${toSelector(QUERY, 'loading')} > li`);
    await expectAllPassages(page, QUERY, 'loading');
    await expectTextsToAnswer(page, mend);
  },
);

testFaults(
  'the answer is complete, because search reads the copy, if',
  [
    [
      'the file of the texts',
      TEXTS,
      [
        'is refused by a busy host',
        'is missing',
        'is some page instead',
        'is cut off',
        'is corrupt',
        'is lost with the connection',
        'never comes',
      ],
    ],
  ],
  async (page) => {
    await open(page);
    await expectFullAnswer(page);
  },
);

test.describe('the answer is complete if', () => {
  test('the file of the texts has another format or is of another release, or caches have both it and the copy of another release', async ({
    page,
  }) => {
    await test.step('another format: search reads the copy', async () => {
      await page.route(TEXTS, (route) => route.fulfill({ json: { documents: {}, version: 2 } }));
      await open(page);
      await expectFullAnswer(page);
    });
    await test.step('another release: search reads the copy', async () => {
      await page.route(TEXTS, sendOtherRelease);
      await open(page);
      await expectFullAnswer(page);
    });
    await test.step('texts and copy of another release in caches: search reads past them', async () => {
      await page.unroute(TEXTS);
      await page.route(TEXTS_AND_COPY, (route) =>
        route.request().url().includes('-') ? route.continue() : sendOtherRelease(route),
      );
      await page.route(/\/search\/passages-copy/u, sendOtherRelease);
      await open(page);
      await expectFullAnswer(page);
    });
  });

  test('the server marks the files of the index as compressed, and the browser unpacks them', async ({
    page,
  }) => {
    const site = await serveSite(SAMPLE_DIST, {
      getHeaders: (path) =>
        /\/(?:wasm\.[^/]*|[^/]*\.pf_\w+)$/u.test(path) ? { 'Content-Encoding': 'gzip' } : {},
    });
    await page.goto(`${site.origin}/search/?q=${QUERY}`);
    await expectFullAnswer(page);
    site.close();
  });
});

testFault(
  'without the lexicon search finds all other words, and corrects none',
  'is missing',
  async (page) => {
    const mend = await breakFile(page, LEXICON, 'is missing');
    await page.goto('/search/?q=foghorn+satelite');
    await waitFor(page, toSelector('foghorn satelite', 'ready'));
    const getWord = (status: string) => page.locator(`[data-word="satelite"][data-word-status="${status}"]`);
    await expect(getWord('absent')).toBeAttached();
    await expect(page.locator('[data-search-results] > li[data-tier="offered"]')).toHaveCount(2);
    mend();
    await ask(page, 'satelite');
    await expect(getWord('corrected')).toBeAttached();
  },
);

const NEEDED_FILES: [string, RegExp, FaultKind[]][] = [
  ['the file of the texts and its copy', TEXTS_AND_COPY, ['is missing', 'is cut off', 'never comes']],
  ['the script of search', ENGINE, ['is missing', 'is lost with the connection']],
  ['the script of the page', SEARCH_PAGE, ['is missing']],
  ['everything', /\/pagefind\/|\/search\/passages|\/_astro\/search\./u, ['is some page instead']],
];

const WORKS_WITHOUT_RELOAD =
  'the page says that search failed, and the field and “Try again” work without a reload, if';

testFaults(WORKS_WITHOUT_RELOAD, NEEDED_FILES, async (page, mend, address) => {
  await open(page);
  await waitFor(page, toSelector(QUERY, 'failed'));
  await expectFailure(page, QUERY);
  await ask(page, NEXT_QUERY);
  await waitFor(page, toSelector(NEXT_QUERY, 'failed'));
  await expectFailure(page, NEXT_QUERY);
  mend();
  await page.locator('html').evaluate((html) => (html.dataset['kept'] = ''));
  await retry(page);
  await waitFor(page, toSelector(NEXT_QUERY, 'ready'));
  await expectAllPassages(page, NEXT_QUERY);
  await expect(getNotes(page)).not.toContainText(DID_NOT_ANSWER);
  if (ASKS_AGAIN || address === TEXTS_AND_COPY) await expect(page.locator('html[data-kept]')).toBeAttached();
});

test.describe(WORKS_WITHOUT_RELOAD, () => {
  test.describe(() => {
    test.use({ hasNewContext: true });
    test('the network fails after the page has loaded', async ({ page }) => {
      await page.goto('/search/');
      await page.context().setOffline(true);
      await ask(page, QUERY);
      await expectFailure(page, QUERY);
      // Until the second try has begun, the page still shows the first failure.
      await Promise.all([page.waitForEvent('requestfailed'), retry(page)]);
      await expectFailure(page, QUERY);
      await page.context().setOffline(false);
      await page.locator('html').evaluate((html) => (html.dataset['kept'] = ''));
      await retry(page);
      await expectAllPassages(page, QUERY);
      if (ASKS_AGAIN) await expect(page.locator('html[data-kept]')).toBeAttached();
    });
  });
});

test.describe('with a stopped clock', () => {
  test.use({ hasNewContext: true });

  test('texts that arrive after the page said that search failed are still searched', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await stopClock(page);
    await page.route(TEXTS_AND_COPY, async (route) => {
      await held;
      await route.continue();
    });
    await open(page);
    await waitFor(page, toSelector(QUERY, 'failed'));
    await expectFailure(page, QUERY);
    release();
    await waitFor(page, toSelector(QUERY, 'ready'));
    await expectAllPassages(page, QUERY);
  });
});

testFault(
  'if the script of every place never comes, the page says so and shows the hits',
  'never comes',
  async (page) => {
    await breakFile(page, /\/_astro\/places-view\./u, 'never comes');
    // Firefox counts a page as loaded only when all of its scripts have come.
    await page.goto(`/search/?q=${QUERY}&view=places`, { waitUntil: 'commit' });
    await waitFor(page, '[data-search-results]:not([hidden]) > li');
    await expect(page.locator('[data-search-narrowed]')).toHaveText(
      /^The list of every place could not be loaded/u,
    );
  },
);

test.describe('the page says that search failed, and “Try again” reloads the query, if the script of search', () => {
  for (const kind of takeKinds(['is cut off', 'never comes'])) {
    testFault(kind, kind, async (page) => {
      const mend = await breakFile(page, ENGINE, kind);
      await open(page);
      await waitFor(page, toSelector(QUERY, 'failed'));
      await expectFailure(page, QUERY);
      mend();
      await retry(page);
      await waitFor(page, toSelector(QUERY, 'ready'));
      await expectAllPassages(page, QUERY);
    });
  }

  test('is gone because it belongs to an earlier release, like the open page', async ({ page }) => {
    await open(page);
    await expectAllPassages(page, QUERY);
    let isOldRelease = true;
    await page.route(ENGINE, (route) => (isOldRelease ? route.fulfill({ status: 404 }) : route.continue()));
    await page.goto('/search/');
    await ask(page, QUERY);
    await expectFailure(page, QUERY);
    await page.route(SEARCH_ADDRESS, (route) => {
      if (route.request().isNavigationRequest()) isOldRelease = false;
      return route.continue();
    });
    await retry(page);
    await expectAllPassages(page, QUERY);
    await expect(page.locator('main').getByRole('searchbox')).toHaveValue(QUERY);
  });
});

test.describe('texts of another release are never searched:', () => {
  test('the page reloads itself once, and then says so', async ({ page }) => {
    const getVisits = await countVisits(page);
    await page.route(TEXTS_AND_COPY, sendOtherRelease);
    await open(page);
    await expect.poll(getVisits).toBe(2);
    await expectOtherRelease(page, QUERY);
    expect(getVisits()).toBe(2);
    await page.unroute(TEXTS_AND_COPY);
    await retry(page);
    await expectFullAnswer(page);
    expect(getVisits()).toBe(2);
  });

  test('a page that is in use during a release reloads only when the reader says so', async ({ page }) => {
    await page.goto('/search/');
    const getVisits = await countVisits(page);
    await page.route(TEXTS_AND_COPY, sendOtherRelease);
    await page.locator('main').getByRole('searchbox').click();
    await ask(page, QUERY);
    await expectOtherRelease(page, QUERY);
    expect(getVisits()).toBe(0);
    await page.locator('html').evaluate((html) => (html.dataset['kept'] = ''));
    await retry(page);
    await expect(page.locator('html[data-kept]')).toHaveCount(0);
    await expectOtherRelease(page, QUERY);
    await page.unroute(TEXTS_AND_COPY);
    await retry(page);
    await expectFullAnswer(page);
  });

  test('the dialog of an old page says so, and the page that checks quotations says that it did not check', async ({
    page,
  }) => {
    await page.route(TEXTS_AND_COPY, sendOtherRelease);
    await page.goto('/documents/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(QUERY);
    await expect(page.locator('dialog [role=status]')).toContainText(HAS_CHANGED);
    await expect(page.locator('dialog [data-hits] > li')).toHaveCount(0);

    await page.goto('/verify/?q=the+foghorn');
    await expect(page.locator('[data-verify-results]')).toHaveAttribute('data-state', 'failed');
    await expect(page.getByRole('status')).toContainText(HAS_CHANGED);
  });
});

const SCRIPTS_OF_PAGES: [string, string, RegExp, FaultKind[]][] = [
  ['of search', '/search/?q=foghorn', FIRST_SCRIPT, ['is missing', 'is some page instead', 'is cut off']],
  [
    'that the script of search imports',
    '/search/?q=foghorn',
    /\/_astro\/files\./u,
    ['is some page instead', 'is missing', 'is cut off'],
  ],
  [
    'of the check of quotations',
    '/verify/?q=foghorn',
    /\/_astro\/VerifyPage\./u,
    ['is cut off', 'is missing', 'is some page instead'],
  ],
];

test('the page says that its own script is missing, whatever the host sends, until the page is loaded again', async ({
  page,
}) => {
  for (const [script, address, file, kinds] of SCRIPTS_OF_PAGES) {
    for (const kind of takeKinds(kinds)) {
      await test.step(`the script ${script} ${kind}`, async () => {
        const mend = await breakFile(page, file, kind);
        await page.goto(address);
        await expect(page.getByRole('alert')).toContainText('because a script of this page did not load');
        mend();
        await page.reload();
        await expect(page.locator('[data-state="ready"]')).toBeAttached();
        await expect(page.getByRole('alert')).toHaveCount(0);
        await page.unroute(file);
      });
    }
  }
});

test('the index loads only when the texts and the scripts are there', async ({ page }) => {
  const asked: string[] = [];
  const finished: string[] = [];
  page.on('requestfinished', (request) => finished.push(request.url()));
  let finishedBefore: string[] | undefined;
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.url().includes('/pagefind/')) finishedBefore ??= [...finished];
  });
  await open(page);
  await expectFullAnswer(page);
  for (const file of [TEXTS, ENGINE, SEARCH_PAGE])
    expect(finishedBefore?.filter((address) => file.test(address))).toHaveLength(1);
  await ask(page, 'Quay Islands');
  await expect(page.locator(toSelector('Quay Islands', 'ready'))).toBeAttached();
  expect(asked.filter((address) => WASM.test(address))).toHaveLength(1);
});
