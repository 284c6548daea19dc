import { expect, test, type Page } from '@playwright/test';
import { readContent } from './generated-content.ts';
import { goBack } from './go-back.ts';
import { SAMPLE_SITE } from './sample-site.ts';

// With reduced motion the page jumps to its place at once.
test.use({ ...SAMPLE_SITE });

const RESULTS = '[data-search-results]';
const DOCUMENT = '/documents/ferry-1998/';

function getField(page: Page) {
  return page.locator('main').getByRole('searchbox', { name: 'Search the texts' });
}

function getHits(page: Page) {
  return page.locator(`${RESULTS} > li:visible`);
}

async function waitForAnswer(page: Page, query: string, results = RESULTS) {
  await expect(page.locator(`${results}[data-state="ready"]`)).toHaveAttribute('data-query', query);
}

/** Composes letters as an input method does, and finishes with words. Calls `look` before it finishes. */
async function compose(page: Page, letters: string[], finished: string, look: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  for (const text of letters)
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await look();
  await session.send('Input.insertText', { text: finished });
  await session.detach();
}

test('while an input method composes, nothing is searched and the dialog does not open; then both take the finished words', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/search/?q=foghorn');
  await waitForAnswer(page, 'foghorn');
  await getField(page).fill('');
  await waitForIdle(page);
  await getField(page).focus();
  await compose(page, ['t', 'と', 'とう'], 'tea', async () => {
    // Without the input method, the page searches after 30 ms.
    await page.clock.runFor(300);
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator(RESULTS)).toHaveAttribute('data-query', '');
    await expect(getField(page)).toHaveValue('とう');
  });
  await waitForAnswer(page, 'tea');
  await expect(page).toHaveURL(/\?q=tea$/u);

  await page.goto(DOCUMENT);
  const field = page.locator('.site-header').getByRole('searchbox');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await field.focus();
  await expect(page.locator('dialog.search-dialog')).toBeAttached();
  await compose(page, ['t', 'と', 'とう'], 'tea', async () => {
    // Ctrl+K belongs to the input method, too.
    await page.keyboard.press('Control+k');
    await page.clock.runFor(300);
    await expect(dialog).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('とう');
  });
  await expect(dialog.getByRole('searchbox')).toHaveValue('tea');
  await waitForAnswer(page, 'tea', '[data-hits]');
});

function readSavedScroll(): number | undefined {
  return (history.state as { place?: { scrollY: number } } | null)?.place?.scrollY;
}

async function waitForIdle(page: Page) {
  await expect(page.locator(`${RESULTS}[data-state="idle"]`)).toHaveAttribute('data-query', '');
}

test('a reload and Back lead to the same place in the list, with the same parts open', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 500 });
  await page.goto('/search/?q=harbour');
  await waitForAnswer(page, 'harbour');
  const readPlace = () =>
    page.evaluate(() => ({
      scrollY: Math.round(scrollY),
      hits: document.querySelectorAll('.hit:not([hidden])').length,
      words: document.querySelectorAll('.hit-others p').length,
    }));
  const closed = await readPlace();
  await page.locator('[data-hit-rest]').first().click();
  await page.getByRole('button', { name: 'Show the words' }).first().click();
  await page.evaluate(() => {
    scrollTo(0, 700);
  });
  const place = await readPlace();
  expect(place.scrollY).toBe(700);
  // The page saves the place when the reader stops scrolling.
  await expect.poll(() => page.evaluate(readSavedScroll)).toBe(700);
  expect(place.hits).toBeGreaterThan(closed.hits);
  expect(place.words).toBeGreaterThan(0);

  await test.step('reload', async () => {
    await page.reload();
    await waitForAnswer(page, 'harbour');
    await expect.poll(readPlace).toEqual(place);
  });
  await test.step('Back from a text', async () => {
    await getHits(page).getByRole('link').last().click();
    await expect(page).toHaveURL(/\/documents\//u);
    await goBack(page);
    await waitForAnswer(page, 'harbour');
    // The click scrolled to the last link.
    await expect.poll(async () => (await readPlace()).hits).toBe(place.hits);
    await expect.poll(async () => (await readPlace()).scrollY).toBeGreaterThan(700);
  });
  await test.step('Back from another query', async () => {
    const { scrollY } = await readPlace();
    await getField(page).evaluate((field: HTMLInputElement) => {
      field.value = 'foghorn';
      field.form?.requestSubmit();
    });
    await waitForAnswer(page, 'foghorn');
    await goBack(page);
    await waitForAnswer(page, 'harbour');
    await expect.poll(readPlace).toEqual({ ...place, scrollY });
  });
});

test('while a reader types, the list does not move, and no empty answer replaces hits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/search/?q=foghorn');
  await waitForAnswer(page, 'foghorn');
  await page.locator(RESULTS).evaluate((list) => {
    const seen = { tops: new Set<number>(), counts: new Set<number>() };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      seen.tops.add(Math.round(list.getBoundingClientRect().top + scrollY));
      seen.counts.add(list.children.length);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const readSeen = () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { tops: Set<number>; counts: Set<number> } };
      return { tops: [...seen.tops], counts: [...seen.counts] };
    });
  await getField(page).focus();
  await page.keyboard.press('End');
  // “foghorn sq” has no complete hit, “foghorn” and “foghorn storm” have.
  for (const key of [' ', 's', 'q']) await page.keyboard.press(key);
  await expect(page.locator(RESULTS)).toHaveAttribute('data-state', 'loading');
  await expect(getHits(page)).not.toHaveCount(0);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('torm');
  await waitForAnswer(page, 'foghorn storm');
  const { tops, counts } = await readSeen();
  expect(tops).toHaveLength(1);
  expect(counts).not.toContain(0);

  await getField(page).fill('xqzzyv');
  // After a pause the page shows the true answer.
  await waitForAnswer(page, 'xqzzyv');
  await expect(getHits(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });

  test('Enter closes the keyboard and shows the first hit below one line of message; fields do not make iOS zoom', async ({
    page,
  }) => {
    await page.goto('/search/');
    await getField(page).tap();
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await waitForAnswer(page, 'harbour');
    await expect(getField(page)).not.toBeFocused();
    await expect(getField(page)).toHaveAttribute('enterkeyhint', 'search');
    const hit = getHits(page).first();
    expect((await hit.boundingBox())?.y).toBeLessThan(560);
    expect((await page.locator('.search-message').boundingBox())?.height).toBeLessThan(30);
    await test.step('in a low window', async () => {
      await page.setViewportSize({ width: 700, height: 330 });
      await getField(page).tap();
      await page.keyboard.press('Enter');
      await expect(hit.getByRole('link').first()).toBeInViewport();
      await expect(page.locator('[data-search-status]')).toBeInViewport();
    });
    await test.step('fields of other pages', async () => {
      for (const path of [DOCUMENT, '/404.html']) {
        await page.goto(path);
        for (const field of await page.locator('[type="search"]').all()) {
          await expect(field).toHaveAttribute('enterkeyhint', 'search');
          const size = await field.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
          expect(size).toBeGreaterThanOrEqual(16);
        }
      }
    });
  });

  test('Enter before the script has loaded closes the keyboard, too', async ({ page }) => {
    let release: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/_astro\/search-page/u, async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto('/search/');
    await getField(page).tap();
    await getField(page).fill('harbour');
    await page.keyboard.press('Enter');
    release();
    await waitForAnswer(page, 'harbour');
    await expect(getField(page)).not.toBeFocused();
  });

  test('the dialog shows three hits in a window of 360 × 225 px', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 225 });
    await page.goto(DOCUMENT);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('harbour');
    await waitForAnswer(page, 'harbour', '[data-hits]');
    for (const hit of (await page.locator('[data-hits] > li').all()).slice(0, 3)) {
      await expect(hit).toBeInViewport({ ratio: 1 });
      await expect(hit.locator('.standing')).toBeInViewport({ ratio: 1 });
    }
  });
});

test('a hit in another language says which, for screen readers and typefaces', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('水先人')}`);
  await waitForAnswer(page, '水先人');
  const hit = getHits(page).first();
  await expect(hit.locator('[data-hit-excerpt]')).toHaveAttribute('lang', 'ja');
  await expect(hit.locator('[data-hit-heading]')).toHaveAttribute('lang', 'ja');
  await page.goto('/search/?q=harbour');
  await waitForAnswer(page, 'harbour');
  await expect(getHits(page).locator('[data-hit-excerpt][lang]')).toHaveCount(0);
});

test('arrow keys and a link lead from the field to the hits; each hit names its text and kind; paper has all of them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('/search/?q=harbour');
  await waitForAnswer(page, 'harbour');
  const links = getHits(page).locator('a').and(page.locator(':is(h2, h3) > a'));

  await test.step('arrow keys', async () => {
    await getField(page).focus();
    for (const place of [0, 1]) {
      await page.keyboard.press('ArrowDown');
      await expect(links.nth(place)).toBeFocused();
    }
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(getField(page)).toBeFocused();
    await page.keyboard.press('Home');
    expect(await getField(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0);
    await page.getByRole('radio', { name: 'Best first' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Oldest first' })).toBeChecked();
  });

  await test.step('the link past the filters', async () => {
    await getField(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the results' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(links.first()).toBeFocused();
  });

  await test.step('names', async () => {
    const snapshot = await page.locator(RESULTS).ariaSnapshot();
    const names = [...snapshot.matchAll(/heading "[^"]*" \[level=\d\]:\s*- link "(?<name>[^"]*)"/gu)].map(
      (match) => match.groups?.['name'] ?? '',
    );
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/, (?:Not a government|Government) text$/u);
  });

  await test.step('paper', async () => {
    const total = await page.locator(`${RESULTS} > li`).count();
    await page.emulateMedia({ media: 'print' });
    // `emulateMedia` does not send the event.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(getHits(page)).not.toHaveCount(0);
    expect(await getHits(page).count()).toBeGreaterThanOrEqual(total);
    await expect(page.locator(`${RESULTS} [data-passage-link]:not(:visible)`)).toHaveCount(0);
    await expect(page.locator('main :is(button, form, .filters):visible')).toHaveCount(0);
    await expect(page.locator('[data-search-printed]')).toContainText('harbour');
    for (const link of await links.all()) {
      expect(await readContent(link, '::after')).toContain(
        await link.evaluate((element: HTMLAnchorElement) => element.href),
      );
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('[data-hit-rest]')).not.toHaveCount(0);
  });
});
