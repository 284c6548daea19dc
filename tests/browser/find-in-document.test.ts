import { expect, test, type Page, type Route } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { listenToComplaints } from './complaints.ts';
import { findSidewaysScrolling } from './layout-faults.ts';
import {
  getBar,
  getField,
  listMarks,
  listWords,
  openField,
  PASSAGES_FILE,
  readPage,
  waitForMarks,
} from './marked-words.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE });

const HARBOUR = '/documents/harbour-2001/';
const FERRY = '/documents/ferry-1998/';

/** The count that the contents list shows beside each section, by section id. */
function listCounts(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLAnchorElement>('nav [data-found]'), (link) => [
        link.hash.slice(1),
        Number(link.dataset['found']),
      ]),
    ),
  );
}

/** Counts a word in the heading and passages of each section independently, with a regular expression on the page. */
function countIndependently(page: Page, word: string): Promise<Record<string, number>> {
  return page.evaluate((pattern) => {
    const counts: Record<string, number> = {};
    let id = 'opening';
    for (const element of document.querySelectorAll('article :is(h2, h3, h4, h5, h6), [data-passage]')) {
      if (element.matches('h2, h3, h4, h5, h6')) id = element.id;
      const count = element.textContent.match(new RegExp(pattern, 'giu'))?.length ?? 0;
      if (count > 0) counts[id] = (counts[id] ?? 0) + count;
    }
    return counts;
  }, word);
}

test('the field finds the words of the text as search does', async ({ page }) => {
  const complaints = await listenToComplaints(page);
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto(HARBOUR);
  await openField(page);
  const before = await readPage(page);
  await test.step('the first letters already mark all places and count them by section, and nothing else changes', async () => {
    const expected = await countIndependently(page, String.raw`\bferr(?:y|ies)\b`);
    await getField(page).pressSequentially('fer');
    await waitForMarks(page);
    await getField(page).pressSequentially('ries');
    await expect(getBar(page)).toHaveText(/^\d+ matches in the title and \d+ sections$/u);
    expect(await listCounts(page)).toEqual(expected);
    const inSections = Object.values(expected).reduce((sum, count) => sum + count, 0);
    await expect(getBar(page)).toHaveText(
      `${inSections + 1} matches in the title and ${Object.keys(expected).length} sections`,
    );
    expect((await listWords(page)).length).toBe(inSections + 1);
    expect(await readPage(page)).toEqual(before);
  });
  for (const [what, typed, words] of [
    ['a phrase', '"echo sounder"', /^echo sounder$/u],
    ['the other spelling of a name', 'Q.I.', /^(?:Quay )?Islands$/u],
    ['an acronym, never the small word', 'AS', /^(?:AS|Aid to Shipping)$/u],
    ['a misspelt word', 'satelite', /^satellite$/u],
  ] as const) {
    await test.step(`words are found as search finds them: ${what}`, async () => {
      await getField(page).fill('');
      await waitForMarks(page, false);
      await getField(page).fill(typed);
      await expect(getBar(page)).not.toBeEmpty();
      await page.waitForLoadState('networkidle');
      await waitForMarks(page);
      for (const one of await listWords(page)) expect(one).toMatch(words);
    });
  }
  await test.step('a phrase counts once at each of its places', async () => {
    const expected = await countIndependently(page, String.raw`\bSample Bay\b`);
    expect(Math.max(...Object.values(expected))).toBeGreaterThan(1);
    await getField(page).fill('"Sample Bay"');
    await expect.poll(() => listCounts(page)).toEqual(expected);
  });
  await test.step('a hyphen excludes the passages that have the word', async () => {
    await getField(page).fill('signals');
    await expect.poll(() => listCounts(page)).toHaveProperty('next-steps');
    const all = await listMarks(page);
    const withStorm = page.locator('[data-passage]').filter({ hasText: /\bstorm\b/u });
    const excluded = await withStorm.evaluateAll((passages) => passages.map(({ id }) => id));
    const kept = all.filter(({ at }) => !excluded.includes(at));
    expect(kept.length).toBeLessThan(all.length);
    await getField(page).fill('signals -storm');
    await expect.poll(() => listMarks(page)).toEqual(kept);
  });
  await test.step('Enter leads through the places and around, Shift+Enter back, each in view', async () => {
    await getField(page).fill('pilots');
    await expect.poll(async () => (await listWords(page))[0]).toMatch(/^pilot/iu);
    const marks = await listMarks(page);
    expect(marks.length).toBeGreaterThan(3);
    for (const [count, mark] of [...marks, marks[0]].entries()) {
      await page.keyboard.press('Enter');
      expect(await listMarks(page, 'archive-current')).toEqual([mark]);
      await expect(getBar(page)).toHaveText(
        new RegExp(`^${(count % marks.length) + 1} of ${marks.length}: `, 'u'),
      );
      await expect.poll(() => isCurrentInView(page)).toBe(true);
      await expect(getField(page)).toBeFocused();
    }
    await page.keyboard.press('Shift+Enter');
    expect(await listMarks(page, 'archive-current')).toEqual([marks.at(-1)]);
    await page.getByRole('button', { name: 'Previous match' }).click();
    expect(await listMarks(page, 'archive-current')).toEqual([marks.at(-2)]);
    await page.getByRole('button', { name: 'Next match' }).click();
    expect(await listMarks(page, 'archive-current')).toEqual([marks.at(-1)]);
  });
  expect(complaints).toEqual([]);
});

function isCurrentInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('archive-current') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : undefined;
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
}

test('the field leads to paragraphs, sections and the other texts, and hostile input does not damage the page', async ({
  page,
}) => {
  const complaints = await listenToComplaints(page);
  await test.step('no file for this is loaded before the reader uses the field', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(FERRY, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => /finder\.|found-words|passages\.json/u.test(url))).toEqual([]);
    const loaded = page.waitForRequest(PASSAGES_FILE);
    await getField(page).focus();
    await loaded;
  });
  await test.step('a section’s name has the number, the button leads to the first place, and Escape clears all', async () => {
    await getField(page).fill('Thursdays');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('link', { name: 'Groups of Ten or More, 1 found' })).toBeVisible();
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await expect(getBar(page)).toHaveText('1 of 1: paragraph 11');
    await expect(page).toHaveURL(FERRY);
    await page.keyboard.press('Escape');
    await waitForMarks(page, false);
    expect(await listMarks(page, 'archive-current')).toEqual([]);
    expect(await listCounts(page)).toEqual({});
    await expect(getField(page)).toHaveValue('');
    await expect(getBar(page)).toBeEmpty();
  });
  await test.step('hostile input marks nothing', async () => {
    for (const typed of [
      '<img src=x onerror=alert(1)>',
      'x'.repeat(10_000),
      '\ud800',
      '__proto__',
      '.*+?^{}()|[]\\',
      '   ',
      '信息技术',
      'مرحبا',
      '"""',
      '-',
    ]) {
      await getField(page).fill(typed);
      await page.keyboard.press('Enter');
      expect(await listMarks(page)).toEqual([]);
    }
    await expect(page.locator('find-in-document :is(img, script)')).toHaveCount(0);
    await expect(page).toHaveURL(FERRY);
  });
  await test.step('paper shows no marks and no field', async () => {
    await getField(page).fill('Thursdays');
    await waitForMarks(page);
    const readColour = () =>
      page
        .locator('#p11')
        .evaluate((passage) => getComputedStyle(passage, '::highlight(archive-found)').backgroundColor);
    await expect.poll(readColour).not.toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: 'print' });
    expect(await readColour()).toBe('rgba(0, 0, 0, 0)');
    await expect(getField(page)).toBeHidden();
    await expect(getBar(page)).toBeHidden();
    await page.emulateMedia({ media: null });
  });
  await test.step('a number and Enter lead to the passage', async () => {
    for (const [typed, number] of [
      ['p7', 7],
      ['¶14', 14],
      ['¶ 7', 7],
    ] as const) {
      await getField(page).fill(typed);
      await expect(getBar(page)).toHaveText(`Press Enter to go to paragraph ${number}.`);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`#p${number}$`, 'u'));
      await expect(page.locator(':target')).toBeInViewport();
    }
  });
  await test.step('for words of another text the page says so and links to the search', async () => {
    await getField(page).fill('foghorn');
    await expect(getBar(page)).toHaveText('Not in this text. 2 passages in the other texts');
    expect(complaints).toEqual([]);
    await getBar(page).getByRole('link').click();
    await expect(page).toHaveURL('/search/?q=foghorn');
    await expect(page.locator('[data-search-results] > li')).toHaveCount(2);
  });
});

test('if the file of the other texts does not load, is older, or is pending, the page finds its own words and says nothing false; without the script the form opens the search', async ({
  page,
}) => {
  for (const [fault, answer] of [
    ['missing', (route) => route.fulfill({ status: 404 })],
    ['unreachable', (route) => route.abort()],
    ['corrupt', (route) => route.fulfill({ body: '{"documents":' })],
    ['another file', (route) => route.fulfill({ json: [1] })],
  ] satisfies [string, (route: Route) => Promise<void>][]) {
    await test.step(fault, async () => {
      await page.route(PASSAGES_FILE, answer);
      await page.goto(FERRY);
      await getField(page).fill('Tuesdays');
      await waitForMarks(page);
      expect(await listWords(page)).toEqual(['Tuesdays']);
      await getField(page).fill('foghorn');
      await expect(getBar(page)).toHaveText('Not found in this text as typed.');
      await page.unroute(PASSAGES_FILE);
    });
  }
  await test.step('older than the page', async () => {
    await page.route(PASSAGES_FILE, async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ body: body.replaceAll('Tuesdays', 'in a city that has another name') });
    });
    // The page must have the older file before the marks are looked at, and before the next visit.
    const older = page.waitForResponse(PASSAGES_FILE);
    await page.goto(FERRY);
    await getField(page).fill('Thursdays');
    await waitForMarks(page);
    await (await older).finished();
    await page.waitForLoadState('networkidle');
    expect(await listMarks(page)).toEqual([{ words: 'Thursdays', at: 'p11' }]);
    await page.unroute(PASSAGES_FILE);
  });
  await test.step('the script is missing', async () => {
    await page.route(/\/_astro\/finder\./u, (route) => route.abort());
    await page.goto(FERRY);
    await getField(page).fill('Thursdays');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=Thursdays&document=ferry-1998');
    await page.unroute(/\/_astro\/finder\./u);
  });
  await test.step('pending', async () => {
    await page.route(PASSAGES_FILE, () => undefined);
    await page.goto(FERRY);
    await getField(page).fill('foghorn');
    await getField(page).fill('Tuesdays');
    await expect(getBar(page)).toHaveText('1 match in 1 section');
    await getField(page).fill('foghorn');
    await waitForMarks(page, false);
    await expect(getBar(page)).not.toContainText('Not in this text');
  });
});

test('axe finds no fault in the field, its messages and the counts, and marked words have contrast', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(HARBOUR);
  await openField(page);
  await getField(page).fill('ferries');
  await waitForMarks(page);
  await page.keyboard.press('Enter');
  await page.waitForLoadState('networkidle');
  await loadAxe(page);
  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(page.getByRole('button', { name: 'Remove marks' })).toBeInViewport({ ratio: 1 });
    expect(await findSidewaysScrolling(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Another test checks the text.
      const found = await askAxe(page, ['.contents', 'find-in-document'], colorScheme === 'dark');
      expect(found, `${width} px, ${colorScheme}`).toEqual([]);
      for (const name of ['archive-found', 'archive-current']) {
        expect(await measureContrast(page, name), `${colorScheme} ${name}`).toBeGreaterThanOrEqual(7);
      }
    }
  }
});

/** @returns the contrast ratio of marked words with their background, as WCAG 2 defines it. */
function measureContrast(page: Page, name: string): Promise<number> {
  return page
    .locator('[data-passage]')
    .first()
    .evaluate((passage, key) => {
      const style = getComputedStyle(passage, `::highlight(${key})`);
      const toLuminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [dark = 0, light = 0] = [style.color, style.backgroundColor]
        .map(toLuminance)
        .toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    }, name);
}
