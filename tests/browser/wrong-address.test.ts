import { expect, test, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';

test.use({ ...SAMPLE_SITE });

const FERRY = '/documents/ferry-1998/';
const BAR = '.missing-place';
const LAST = 'Its last paragraph is ¶ 20.';

/** @returns the layout shift (CLS) of the open page since it was opened */
function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}

/** Opens another fragment of the open page, as a reader who edits the address does. */
async function openFragment(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

test.describe('the page at a wrong address', () => {
  test('offers the nearest pages, with fragment and query, and opens none by itself; without the list of pages it keeps its advice, search box and list of texts', async ({
    page,
  }) => {
    await page.goto('/Documents/Ferry-1998.html#p4');
    const offered = page.getByRole('status').getByRole('link');
    await expect(offered).toHaveText('ferry-1998 · Night Ferries Statement, ¶ 4');
    await expect(offered).toHaveAttribute('href', `${FERRY}#p4`);
    await expect(page.getByRole('status').locator('.kind')).toContainText('text');
    expect(new URL(page.url()).pathname).toBe('/Documents/Ferry-1998.html');

    await page.goto('/serach/?q=ferry');
    await expect(offered.first()).toHaveAttribute('href', '/search/?q=ferry');

    await page.goto('/documents/nightfery-1998/');
    await expect(offered.first()).toHaveAttribute('href', FERRY);

    await test.step('without the list of pages', async () => {
      await page.route('**/pages.json', (route) => route.abort());
      await page.goto('/documents/fery-1998/');
      await expect(page.getByRole('status')).toContainText('Check the spelling');
      await expect(page.locator('main').getByRole('searchbox')).toBeVisible();
      await expect(page.locator('main').getByRole('link', { name: 'Night Ferries Statement' })).toBeVisible();
    });
  });
});

test.describe('an address whose fragment names nothing', () => {
  test('is answered on the page of a text, without moving it', async ({ page }) => {
    await page.goto(`${FERRY}#p999`);
    const bar = page.locator(BAR);
    await expect(bar.getByRole('status')).toContainText(`has no ¶ 999. ${LAST}`);
    await expect(bar.getByRole('link')).toHaveAttribute('href', '#p20');
    expect(await measureShift(page)).toBe(0);

    // Later addresses are answered, too.
    await openFragment(page, 'farse');
    await expect(bar.getByRole('link')).toHaveText('Go to “Fares for Children”');
    await openFragment(page, 'privacy');
    await expect(bar.getByRole('link')).toHaveAttribute('href', '/search/?q=privacy');

    // A place that is there removes the message, and the reader can close it.
    await openFragment(page, 'p4');
    await expect(bar.getByRole('status')).toBeEmpty();
    await openFragment(page, 'p98');
    await bar.getByRole('button').click();
    await expect(bar.getByRole('status')).toBeEmpty();
    await expect(page.locator('main')).toBeFocused();
  });

  test('leads to the place that it means, without a new entry in the history', async ({ page }) => {
    await page.goto(`${FERRY}#P10).`);
    await expect(page).toHaveURL(`${FERRY}#p10`);
    await expect(page.locator('#p10')).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('p10');
    await openFragment(page, '12');
    await expect(page).toHaveURL(`${FERRY}#p12`);
    // Back leads to the place before. The length of the history would say nothing, because it ends at 50.
    await page.goBack();
    await expect(page).toHaveURL(`${FERRY}#p10`);
    await openFragment(page, 'Working_Group');
    await expect(page).toHaveURL(`${FERRY}#working-group`);
    await expect(page.locator(`${BAR} [role="status"]`)).toBeEmpty();
  });

  test('leads to passages from one to another, and says if one end is not there', async ({ page }) => {
    const marked = page.locator('.in-stretch');
    await page.goto(`${FERRY}#p4-p6`);
    await expect(marked).toHaveCount(3);
    await expect(page.locator('#p4')).toBeInViewport();
    await expect(page.locator('#p4')).toBeFocused();
    await openFragment(page, '¶¶8–9');
    await expect(page).toHaveURL(`${FERRY}#p8-p9`);
    await expect(marked).toHaveCount(2);
    const bar = page.locator(BAR);
    await openFragment(page, 'p4-p99');
    await expect(bar.getByRole('status')).toContainText(`has no ¶ 99. ${LAST}`);
    await expect(bar.getByRole('link')).toHaveAttribute('href', '#p4');
    await expect(marked).toHaveCount(0);
    await openFragment(page, 'p16-p17');
    await expect(bar.getByRole('status')).toContainText('no longer has ¶ 17. A note says what became of it.');
    await openFragment(page, 'p5');
    await expect(bar.getByRole('status')).toBeEmpty();
  });

  test('is answered on the page of a source, and in a comparison', async ({ page }) => {
    await test.step('a source', async () => {
      await page.goto(`${FERRY}source/#L9999`);
      const bar = page.locator(BAR);
      await expect(bar.getByRole('status')).toContainText('has no line 9999. Go to line');
      await openFragment(page, 'l2');
      await expect(page).toHaveURL(`${FERRY}source/#L2`);
      // The page of the text has a note about this number.
      await openFragment(page, 'p13');
      await expect(bar.getByRole('link').first()).toHaveAttribute('href', `${FERRY}#p13`);
    });
    await test.step('a comparison', async () => {
      await page.goto('/compare/ferry-1998/harbour-2001/#p4');
      const bar = page.locator(BAR);
      await expect(bar.getByRole('link')).toHaveText(['¶ 4 of ferry-1998', '¶ 4 of harbour-2001']);
      await openFragment(page, 'ui-left-p999');
      await expect(bar.getByRole('status')).toContainText(`“Night Ferries Statement” has no ¶ 999. ${LAST}`);
      await expect(bar.getByRole('link')).toHaveAttribute('href', '#ui-left-p20');
      await page.goto('/compare/ferry-1998/harbour-2001/?rightSection=Pilots');
      await expect(page).toHaveURL(/rightSection=pilots$/u);
      await page.goto('/compare/ferry-1998/harbour-2001/?rightSection=pilot');
      await expect(bar.getByRole('link')).toHaveAttribute('href', '#ui-right-pilots');
    });
  });

  test('loads nothing and says nothing if it names a place, or if the page has no text', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of [`${FERRY}#p4`, `${FERRY}#ui-citations`, FERRY, '/about/#nothing']) {
      await page.goto(address);
      await page.mouse.move(5, 5);
      await page.waitForLoadState('networkidle');
    }
    expect(asked.filter((path) => path.includes('missing-place'))).toEqual([]);
    await expect(page.locator(BAR)).toHaveCount(0);
  });
});
