import { expect, test, type Locator, type Page } from '@playwright/test';
import { readContent } from './generated-content.ts';
import { SAMPLE_SITE } from './sample-site.ts';

// With reduced motion the page jumps to a target and does not scroll past other targets.
test.use({ ...SAMPLE_SITE });

const DOCUMENT = '/documents/ferry-1998/';
const PASSAGE = '#p6';
const HEADING = '#timetables';

function findLinkOf(page: Page, target: string): Locator {
  return page.locator(`.permalink[href="${target}"]`);
}

/** The text that the stylesheet shows in an empty link, and its look. */
async function readLook(link: Locator) {
  const look = await link.evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      underline: style.textDecorationLine,
      color: style.color,
      outlineWidth: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    };
  });
  return { sign: await readContent(link, '::before'), ...look };
}

async function readLinkColor(page: Page): Promise<string> {
  return page
    .locator('.document-links a')
    .last()
    .evaluate((link) => getComputedStyle(link).color);
}

test('the link of a passage shows its number, that of a section §, and both become clear links under pointer or keyboard', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  const link = findLinkOf(page, PASSAGE);
  await test.step('a number in the margin, always, on a target of at least 24 px', async () => {
    expect(await readLook(link)).toMatchObject({ sign: '"6" / ""', underline: 'none' });
    const [box, words] = [await link.boundingBox(), await page.locator(PASSAGE).boundingBox()];
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
  });
  await test.step('the keyboard reaches it: a link with an outline', async () => {
    await findLinkOf(page, '#p5').focus();
    // Tab goes from the link of p5 to the note on its error, then to the link of p6.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    const look = await readLook(link);
    expect(look).toMatchObject({ sign: '"¶ 6" / ""', underline: 'underline' });
    expect(look.outlineWidth).toBeGreaterThanOrEqual(2);
    await link.blur();
    expect(await readLook(link)).toMatchObject({ underline: 'none' });
  });
  await test.step('the passage is hovered', async () => {
    await page.locator(PASSAGE).hover();
    expect(await readLook(link)).toMatchObject({
      sign: '"¶ 6" / ""',
      underline: 'underline',
      color: await readLinkColor(page),
    });
  });
  await test.step('the link of a section is beside its heading, and named after it', async () => {
    const section = page.getByRole('link', { name: 'Link to section Timetables and Tickets' });
    expect((await readLook(section)).sign).toBe('"§" / ""');
    await page.locator(HEADING).hover();
    expect((await readLook(section)).underline).toBe('underline');
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('the links to a passage and a section always look clearly like links', async ({ page }) => {
    for (const target of [PASSAGE, HEADING]) {
      await page.goto(DOCUMENT);
      expect(await readLook(findLinkOf(page, target))).toMatchObject({
        underline: 'underline',
        color: await readLinkColor(page),
      });
      await findLinkOf(page, target).tap();
      await expectMarked(page, target);
    }
  });
});

/** Checks that the target is in view, that nothing covers it, and that it looks different from the page around it. */
async function expectMarked(page: Page, target: string): Promise<void> {
  await expect(page).toHaveURL((address) => address.hash === target);
  const element = page.locator(target);
  await expect(element).toBeInViewport();
  const isUncovered = await element.evaluate((marked) => {
    const { left, top } = marked.getBoundingClientRect();
    return marked.contains(document.elementFromPoint(left + 4, top + 4));
  });
  expect(isUncovered).toBe(true);
  const grounds = await element.evaluate((marked) => ({
    target: getComputedStyle(marked).backgroundColor,
    page: getComputedStyle(document.documentElement).backgroundColor,
    body: getComputedStyle(document.body).backgroundColor,
  }));
  expect(grounds.target).not.toBe(grounds.page);
  expect(grounds.target).not.toBe('rgba(0, 0, 0, 0)');
  expect(grounds.body).toBe('rgba(0, 0, 0, 0)');
}

test('a target is scrolled to and marked, in light and dark, and has an outline in forced colours', async ({
  page,
}) => {
  await test.step('from another page', async () => {
    await page.goto(DOCUMENT + PASSAGE);
    await expectMarked(page, PASSAGE);
  });
  await test.step('in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await expect(page.locator(PASSAGE)).toHaveCSS('outline-style', 'solid');
    await expect(page.locator(PASSAGE)).toHaveCSS('outline-width', '3px');
    await page.emulateMedia({ forcedColors: 'none' });
  });
  for (const target of [PASSAGE, HEADING, '#p1', '#p20']) {
    await test.step(`by the link to ${target}`, async () => {
      await page.goto(DOCUMENT);
      await findLinkOf(page, target).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectMarked(page, target);
      }
    });
  }
});

test('an error of the source leads to its note and back, and a line of the source to itself and its passage', async ({
  page,
}) => {
  await test.step('an error', async () => {
    await page.goto(DOCUMENT);
    const sign = page.locator('#p5 .sic-note');
    expect((await readLook(sign)).sign).toBe('"[sic]"');
    await sign.click();
    await expectMarked(page, '#ui-correction-1');
    await page.locator('#ui-correction-1').getByRole('link', { name: 'Paragraph 5' }).click();
    await expectMarked(page, '#p5');
  });
  await test.step('a line', async () => {
    await page.goto('/documents/ferry-1998/source/');
    await findLinkOf(page, '#L16').click();
    await expectMarked(page, '#L16');
    await page.locator('#L16').getByRole('link', { name: 'Paragraph 6' }).click();
    await expectMarked(page, '#p6');
  });
});

test('no page is fetched ahead for a reader who saves data or has a slow connection', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const session = await page.context().newCDPSession(page);
  const saveData = (dataSaverEnabled: boolean) =>
    session.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
  const slowDown = (latency: number) =>
    session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 },
      connectionType: latency > 0 ? 'cellular2g' : 'wifi',
    });
  const point = (id: string) => page.locator(`main a[href="/documents/${id}/"]`).hover();
  const expectFetched = (id: string) => expect.poll(() => fetched).toContain(`/documents/${id}/`);

  await page.goto('/documents/');
  await point('harbour-2001');
  await expectFetched('harbour-2001');

  await saveData(true);
  await point('ferry-1998');
  await saveData(false);
  await slowDown(2000);
  await point('koro-2015');
  await slowDown(0);

  await point('notice-2019');
  await expectFetched('notice-2019');
  expect(fetched).not.toContain('/documents/ferry-1998/');
  expect(fetched).not.toContain('/documents/koro-2015/');
});
