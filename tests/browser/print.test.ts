import { expect, test, type Page } from '@playwright/test';
import { documentPage } from '../../src/interface/document-page.ts';
import { facts } from '../../src/interface/facts.ts';
import { frame } from '../../src/interface/frame.ts';
import { printPage } from '../../src/interface/print-page.ts';
import { DOCUMENTS, toAddress } from './built-pages.ts';
import { readContent } from './generated-content.ts';
import { SAMPLE_SITE } from './sample-site.ts';

/** The room for words on a sheet of A4, in pixels. */
const PAPER = { width: 628, height: 970 };

/** Words of the interface that have no use on paper. */
const INTERFACE = [frame.skipToContent, frame.searchTheTexts, documentPage.findInThisText];

/** @returns the words on paper, with single spaces between them. */
async function readPaper(page: Page, path: string): Promise<string> {
  await page.goto(toAddress(path));
  await page.emulateMedia({ media: 'print' });
  return (await page.locator('body').innerText()).replace(/\s+/gu, ' ');
}

function listPassages(page: Page): Promise<string[]> {
  return page
    .locator('article :is(p, li):has(> .permalink)')
    .evaluateAll((passages) => passages.map(({ textContent }) => textContent.trim().replace(/\s+/gu, ' ')));
}

test('a text on paper has all words, facts and numbers in black on white, and no interface', async ({
  page,
}) => {
  for (const id of DOCUMENTS) {
    await test.step(id, async () => {
      const paper = await readPaper(page, `/documents/${id}/`);
      const passages = await listPassages(page);
      expect(passages.length).toBeGreaterThan(0);
      for (const passage of passages) expect(paper).toContain(passage);
      const head = page.locator('.paper-head');
      await expect(head).toBeVisible();
      await expect(head).toContainText(`/documents/${id}/`);
      await expect(head).toContainText(/[0-9a-f]{8}/u);
      await expect(page.locator('.document-header .kind')).toBeVisible();
      await expect(page.locator('.provenance .hash').first()).toBeVisible();
      await expect(page.locator('.provenance .credit')).toBeVisible();

      for (const words of INTERFACE) expect(paper).not.toContain(words);
      for (const part of await page.locator('nav, form, button, .site-header, .site-footer').all())
        await expect(part).toBeHidden();
      const passage = page.locator('[data-passage]').last();
      const number = passage.locator('.permalink').first();
      expect(await readContent(number, '::before')).toContain(
        (await passage.getAttribute('data-passage')) ?? 'no number',
      );
      await expect(number).toBeVisible();

      // This must be true for any colours of the screen.
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
      await expect(page.locator('article p').first()).toHaveCSS('color', /rgb\((0, 0, 0|51, 51, 51)\)/u);
    });
  }
});

test.describe('on the sample site', () => {
  test.use(SAMPLE_SITE);

  test('paper shows the notes on errors and on omitted words, and no page ends between a label and what follows it', async ({
    page,
  }) => {
    const paper = await readPaper(page, '/documents/ferry-1998/');
    expect(paper).toContain('should read');
    expect(paper).toContain('Home | Texts | Harbours');
    const labels = page.locator('article header, main dt:not(.paper-head dt), .notes h2, .notes > p');
    const breaks = await labels.evaluateAll((all) =>
      all.map((label) => `${getComputedStyle(label).breakAfter} ${getComputedStyle(label).breakInside}`),
    );
    expect(breaks.length).toBeGreaterThan(10);
    expect(new Set(breaks)).toEqual(new Set(['avoid avoid']));
  });

  test('a printed search says in a few lines what was found, above its results', async ({ page }) => {
    await page.setViewportSize(PAPER);
    await page.goto('/search/?q=lighthouse%20ferries');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'ready');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-search-words] li').first()).toBeVisible();
    const message = await page.locator('[data-search-status]').boundingBox();
    expect(message?.width).toBeGreaterThan(PAPER.width / 2);
  });

  test('a PDF of a text has tags for screen readers, and an outline of its headings', async ({ page }) => {
    await page.goto('/documents/harbour-2001/');
    const headings = await page.locator('article :is(h2, h3)').allTextContents();
    const pdf = (await page.pdf({ tagged: true, outline: true })).toString('latin1');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/u);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/u);
    expect(pdf.match(/\/Title \(/gu)?.length).toBeGreaterThanOrEqual(headings.length);
  });
});

test('the print page of the whole archive begins a new sheet for each text, with its facts and notes, and its list links to each text', async ({
  page,
}) => {
  const paper = await readPaper(page, '/print/');
  for (const passage of await listPassages(page)) expect(paper).toContain(passage);
  const papers = page.locator('.paper');
  await expect(papers).toHaveCount(DOCUMENTS.length);
  for (const part of await papers.all()) {
    await expect(part).toHaveCSS('break-before', 'page');
    await expect(part.locator('.kind').first()).toBeVisible();
    await expect(part.locator('.paper-facts')).toContainText(
      new RegExp(`${facts.edition}\\s*[0-9a-f]{8}`, 'u'),
    );
    await expect(part.locator('.paper-facts')).toContainText(facts.rights);
  }
  for (const words of INTERFACE) expect(paper).not.toContain(words);

  const links = page.getByRole('navigation', { name: printPage.texts });
  // Paper does not show the list of links.
  await page.emulateMedia({ media: 'screen' });
  await expect(links.getByRole('link')).toHaveCount(DOCUMENTS.length);
  for (const link of await links.getByRole('link').all()) {
    const target = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(target)).toHaveClass('paper');
  }
});
