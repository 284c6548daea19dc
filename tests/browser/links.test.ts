import { expect, test, type Locator, type Page } from '@playwright/test';
import { readContent } from './generated-content.ts';
import { SAMPLE_SITE } from './sample-site.ts';

// With reduced motion the page jumps to a target and does not scroll past other targets.
test.use({ ...SAMPLE_SITE, contextOptions: { reducedMotion: 'reduce' } });

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

test('the link of a passage shows its number, and becomes a clear link under pointer or keyboard', async ({
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
});

test('the link of a section is shown beside its heading and named after it', async ({ page }) => {
  await page.goto(DOCUMENT);
  const link = page.getByRole('link', { name: 'Link to section Timetables and Tickets' });
  expect((await readLook(link)).sign).toBe('"§" / ""');
  await page.locator(HEADING).hover();
  expect((await readLook(link)).underline).toBe('underline');
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  for (const target of [PASSAGE, HEADING]) {
    test(`the link to ${target} always looks clearly like a link`, async ({ page }) => {
      await page.goto(DOCUMENT);
      expect(await readLook(findLinkOf(page, target))).toMatchObject({
        underline: 'underline',
        color: await readLinkColor(page),
      });
      await findLinkOf(page, target).tap();
      await expectMarked(page, target);
    });
  }
});

/** Checks that the target is in view, that nothing covers it, and that it looks different from the page around it. */
async function expectMarked(page: Page, target: string): Promise<void> {
  expect(new URL(page.url()).hash).toBe(target);
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

for (const target of [PASSAGE, HEADING, '#p1', '#p20']) {
  test(`following the link to ${target} scrolls to it and marks it`, async ({ page }) => {
    await page.goto(DOCUMENT);
    await findLinkOf(page, target).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectMarked(page, target);
    }
  });
}

test('the target has an outline in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(DOCUMENT + PASSAGE);
  await expect(page.locator(PASSAGE)).toHaveCSS('outline-style', 'solid');
  await expect(page.locator(PASSAGE)).toHaveCSS('outline-width', '3px');
});

test('a link from another page leads to the passage and marks it', async ({ page }) => {
  await page.goto(DOCUMENT + PASSAGE);
  await expectMarked(page, PASSAGE);
});

test('an error of the source links to its note, and the note links back', async ({ page }) => {
  await page.goto(DOCUMENT);
  const sign = page.locator('#p5 .sic-note');
  expect((await readLook(sign)).sign).toBe('"[sic]"');
  await sign.click();
  await expectMarked(page, '#ui-correction-1');
  await page.locator('#ui-correction-1').getByRole('link', { name: 'Paragraph 5' }).click();
  await expectMarked(page, '#p5');
});

test('a line of the source links to its passage, and has a link of its own', async ({ page }) => {
  await page.goto('/documents/ferry-1998/source/');
  await findLinkOf(page, '#L16').click();
  await expectMarked(page, '#L16');
  await page.locator('#L16').getByRole('link', { name: 'Paragraph 6' }).click();
  await expectMarked(page, '#p6');
});
