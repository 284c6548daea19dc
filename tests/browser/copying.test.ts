import { expect, test, type Page } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';
import { selectWords } from './selections.ts';

const DOCUMENT = '/documents/ferry-1998/';
const CHANGED = 'This page was changed in your browser, for example by translation.';
const ORIGINAL = `${CHANGED} The copied words are the original.`;

test.use({
  ...SAMPLE_SITE,
});

function getPermalink(page: Page, id: string) {
  return page.locator(`.permalink[href="#${id}"]`);
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

function readHtml(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
}

/** @returns the copied text, when the page has reported it with these words */
async function expectCopied(page: Page, report: string): Promise<string> {
  await expect(page.locator('copy-report [role="status"]')).toHaveText(report);
  return readClipboard(page);
}

/** Opens the menu of a passage or section with a click, and copies. */
async function copy(page: Page, id: string, name: string, report: string): Promise<string> {
  await getPermalink(page, id).click();
  await page.locator('copy-menu').getByRole('button', { name }).click();
  return expectCopied(page, report);
}

async function copySelected(page: Page, name: string, report: string): Promise<string> {
  await page.locator('copy-words').getByRole('button', { name }).click();
  return expectCopied(page, report);
}

/** Changes words as the translator of Chrome does: it wraps them in `font` elements, and marks the page. */
function translate(page: Page, change: 'words' | 'nothing'): Promise<void> {
  return page.evaluate((how) => {
    document.documentElement.lang = 'fr';
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      // The names of the buttons stay, so that the test finds them.
      if (node.data.trim() === '' || node.parentElement?.closest('[data-linking], dt')) continue;
      const [outer, inner] = ['font', 'font'].map((tag: string) => document.createElement(tag));
      if (!outer || !inner) continue;
      inner.textContent = how === 'words' ? node.data.replace(/[a-z]+/giu, 'mot') : node.data;
      outer.append(inner);
      node.replaceWith(outer);
    }
  }, change);
}

test('the menu belongs to the passage that was clicked, until another one is clicked', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(DOCUMENT);
  const menu = page.locator('copy-menu');
  await getPermalink(page, 'p4').click();
  await expect(menu).toContainText('Copy ¶ 4');
  await expect(page).toHaveURL(/#p4$/u);
  // The page has scrolled, so the pointer may be over another number. This moves it over others.
  for (const id of ['p6', 'p10']) await getPermalink(page, id).hover();
  const readScroll = () => page.evaluate(() => scrollY);
  const scrolled = (await readScroll()) + 150;
  await page.mouse.wheel(0, 150);
  // A click on a button that still scrolls would miss it.
  await expect.poll(readScroll).toBe(scrolled);
  await getPermalink(page, 'p10').hover();
  await expect(menu).toContainText('Copy ¶ 4');
  // The menu is out of view now. It moves with the page, and a click on a button that moves would miss it.
  await menu.getByRole('button', { name: 'Copy link' }).scrollIntoViewIfNeeded();
  await waitForFrames(page);
  await menu.getByRole('button', { name: 'Copy link' }).click();
  expect(await expectCopied(page, 'Link to paragraph 4 copied.')).toMatch(/#p4$/u);
  await expect(menu).toBeHidden();
  await getPermalink(page, 'p6').click();
  await getPermalink(page, 'p10').click();
  await menu.getByRole('button', { name: 'Copy link' }).click();
  expect(await expectCopied(page, 'Link to paragraph 10 copied.')).toMatch(/#p10$/u);

  // A page that scrolls under a pointer that does not move opens no menu.
  await getPermalink(page, 'p11').hover();
  await expect(menu).toContainText('Copy ¶ 11');
  await page.keyboard.press('Escape');
  const box = await getPermalink(page, 'p11').boundingBox();
  const other = await getPermalink(page, 'p12').boundingBox();
  await page.mouse.move(700, 20);
  await expect(menu).toBeHidden();
  await page.mouse.move((box?.x ?? 0) + 5, (other?.y ?? 0) - 20);
  await page.mouse.wheel(0, 30);
  await waitForFrames(page);
  await expect(menu).toBeHidden();
});

/** Waits until the page has answered a scroll: the menu moves with its passage in the next frame. */
async function waitForFrames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test('no bar covers another one, in wide and narrow windows, at the top and at the end', async ({ page }) => {
  await page.goto(DOCUMENT);
  await page.locator('#ui-find').fill('the');
  await expect(page.getByRole('button', { name: 'Remove marks' })).toBeVisible();
  const bars = ['.found-bar', 'copy-menu', 'copy-words', 'copy-report > p'];
  const findFaults = () =>
    page.evaluate((selectors) => {
      const boxes = selectors.flatMap((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box && box.height > 0 ? [{ selector, box }] : [];
      });
      const isOver = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const isOut = ({ left, right, top, bottom }: DOMRect) =>
        left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
      return boxes.flatMap(({ selector, box }, index) => [
        ...(isOut(box) && selector !== '.found-bar' ? [`${selector} leaves the window`] : []),
        ...boxes
          .slice(index + 1)
          .filter((other) => isOver(box, other.box))
          .map((other) => `${selector} and ${other.selector}`),
      ]);
    }, bars);
  for (const [width, height] of [
    [360, 740],
    [360, 225],
    [768, 1024],
    [1440, 800],
    [1440, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const id of ['p1', 'p20']) {
      const where = `${width} × ${height}, ${id}`;
      // By keyboard, the menu stays open while the report is shown.
      await getPermalink(page, id).focus();
      await expect(page.locator('copy-menu'), where).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expectCopied(page, `Link to paragraph ${id.slice(1)} copied.`);
      await expect(page.locator('copy-menu'), where).toBeVisible();
      await expect.poll(findFaults, where).toEqual([]);
      await page.keyboard.press('Escape');
      await selectWords(page, { from: { id, word: 0 }, to: { id, word: 1 } });
      await expect(page.locator('copy-words'), where).toBeVisible();
      await expect.poll(findFaults, where).toEqual([]);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await expect(page.locator('copy-words')).toBeHidden();
    }
  }
});

test('a quotation has [sic] and nested marks, also if the selection cuts them', async ({ page }) => {
  await page.goto(DOCUMENT);
  const quoted = await copy(
    page,
    'p5',
    'Copy quotation',
    'Quotation of paragraph 5 copied, with its source.',
  );
  expect(quoted).toContain('“To print one common timetabel [sic] for both harbours”\n');
  const p20 = await copy(page, 'p20', 'Copy quotation', 'Quotation of paragraph 20 copied, with its source.');
  expect(p20).toContain('passengers ‘as soon as it can’, and');
  const section = 'Quotation of section Cooperation in Lighthouse Maintenence copied, with its source.';
  const lighthouses = await copy(page, 'lighthouses', 'Copy quotation', section);
  expect(lighthouses).toMatch(
    /^“Cooperation in Lighthouse Maintenence \[sic\]\n\nThe lighthouse on Gull Rock/u,
  );
  expect(lighthouses).toContain('mantained [sic] by both sides, and its lamp will be exchangd [sic] every');

  await page.evaluate(() => {
    const error = document.querySelector('#p12 .sic')?.firstChild;
    const before = error?.parentElement?.previousSibling;
    if (error && before) getSelection()?.setBaseAndExtent(before, 4, error, 3);
  });
  const cut = await copySelected(page, 'quotation', 'Quotation from ¶ 12 copied, with its source.');
  expect(cut).toMatch(/^“lighthouse on Gull Rock will be mantained \[sic\]”\n/u);

  await page.goto(`/verify/?q=${encodeURIComponent(lighthouses)}`);
  await expect(page.locator('[data-verify-status]')).toHaveText(/^Exact except for .*the added \[sic\]/u);
});

test('selected words of several passages are kept apart, with their range, and cut to the text', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  await selectWords(page, { from: { id: 'p4', word: 3 }, to: { id: 'p6', word: 1 } });
  const quoted = await copySelected(page, 'quotation', 'Quotation from ¶¶ 4–6 copied, with its source.');
  const [source = ''] = quoted.split('\n').slice(-1);
  expect(quoted.split('\n\n')).toEqual([
    '“promote, inter alia, the following points:',
    'To print one common timetabel [sic] for both harbours',
    `To sell”\n${source}`,
  ]);
  expect(source).toContain('paras. 4–6');
  expect(source).toContain(new URL('#p4', page.url()).href);

  await page.evaluate(() => {
    const [start, end] = [document.querySelector('#p20'), document.querySelector('.citations h2')];
    if (start && end) getSelection()?.setBaseAndExtent(start, 1, end, 1);
  });
  const outside = await copySelected(page, 'quotation', 'Quotation from ¶ 20 copied, with its source.');
  expect(outside).toMatch(/^“The working group answers .* both languages\.”\n[^\n]*$/u);

  // By keyboard, Tab leads to both buttons.
  await selectWords(page, { from: { id: 'p16', word: 4 }, to: { id: 'p16', word: 5 } });
  await expect(page.locator('copy-words')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await expectCopied(page, 'Quotation from ¶ 16 copied, with its source.')).toMatch(/^“the costs”\n/u);
});

test('words of several paragraphs lead to the menu for all of these paragraphs', async ({ page }) => {
  await page.goto(DOCUMENT);
  const address = page.url();
  const use = async (name: string, report: string) => {
    await selectWords(page, { from: { id: 'p4', word: 3 }, to: { id: 'p6', word: 1 } });
    await page.locator('copy-words').getByRole('button', { name: '¶¶ 4–6: cite, link, list' }).click();
    await expect(page.locator('copy-menu')).toContainText('Copy ¶¶ 4–6');
    await page.locator('copy-menu').getByRole('button', { name }).click();
    return expectCopied(page, report);
  };
  expect(await use('Copy link', 'Link to paragraphs 4–6 copied.')).toBe(`${address}#p4-p6`);
  const quoted = await use('Copy quotation', 'Quotation of paragraphs 4–6 copied, with its source.');
  expect(quoted).toMatch(
    /^“Both sides .*\n\nTo print one common timetabel \[sic\].*\n\nTo sell .*”\n[^\n]*$/u,
  );
  expect(quoted).toContain(`paras. 4–6, document ferry-1998`);
  expect(quoted.endsWith(` ${address}#p4-p6`)).toBe(true);
  const apa = await use('Copy APA', 'APA citation of paragraphs 4–6 copied.');
  expect(apa).toMatch(/^\(.*, 1998, paras\. 4–6\)\n\n/u);
  const ris = await use('Copy RIS', 'RIS citation of paragraphs 4–6 copied.');
  expect(ris).toMatch(/^ID {2}- ferry-1998-p4-p6\r?$/mu);
  expect(ris).toContain('document ferry-1998, paras. 4–6, edition');
  await use('Add to list', 'Added to your list: paragraphs 4–6 (1 in the list). Open the list');
  await page.goto('/list/');
  await expect(page).toHaveURL(/\/list\/\?p=ferry-1998\.4-6$/u);
  const item = page.locator('[data-list] > li');
  await expect(item.getByRole('link')).toHaveText('Night Ferries Statement, ¶¶ 4–6');
  await expect(item.locator('blockquote p')).toHaveCount(3);

  // The check of quotations knows the address.
  await page.goto(`/verify/?q=${encodeURIComponent(quoted)}`);
  await expect(page.locator('[data-verify-status]')).toHaveText(/^Exact except for .*the added \[sic\]/u);
});

test('on a page that was changed in the browser, the original is copied, and the reader is told', async ({
  page,
}) => {
  await page.goto(DOCUMENT);
  const quotation = 'Quotation of paragraph 16 copied, with its source.';
  const original = await copy(page, 'p16', 'Copy quotation', quotation);

  // A translator left marks, but changed no words, so there is no message.
  await translate(page, 'nothing');
  expect(await copy(page, 'p16', 'Copy quotation', quotation)).toBe(original);

  // An extension adds words to one passage. Words before and after them stay exact.
  await page.evaluate(() => document.getElementById('p16')?.append(' Buy now'));
  expect(await copy(page, 'p16', 'Copy quotation', `${quotation} ${ORIGINAL}`)).toBe(original);
  await selectWords(page, { from: { id: 'p16', word: 4 }, to: { id: 'p16', word: 5 } });
  const report = `Quotation from ¶ 16 copied, with its source. ${ORIGINAL}`;
  expect(await copySelected(page, 'quotation', report)).toMatch(/^“the costs”\n/u);

  await translate(page, 'words');
  expect(await copy(page, 'p16', 'Copy quotation', `${quotation} ${ORIGINAL}`)).toBe(original);
  await selectWords(page, { from: { id: 'p16', word: 4 }, to: { id: 'p16', word: 5 } });
  expect(await copySelected(page, 'quotation', report)).toBe(original);
  await selectWords(page, { from: { id: 'p16', word: 4 }, to: { id: 'p16', word: 5 } });
  const link = await copySelected(
    page,
    'link to these words',
    `${CHANGED} Link to the paragraph or section copied.`,
  );
  expect(link).toMatch(/\/#p16$/u);
  const heading = await copy(
    page,
    'fares',
    'Copy Markdown',
    /* The name was translated, too. */ `Markdown link to section mot mot mot copied. ${ORIGINAL}`,
  );
  expect(heading).toContain('[Night Ferries Statement, Fares for Children](');
});

test('citations are copied with the address of the page and the date of access', async ({ page }) => {
  await page.goto(DOCUMENT);
  const copyApa = page.locator('.citations dt').nth(2).getByRole('button');
  await copyApa.click();
  const apa = await expectCopied(page, 'Copied: APA (7th edition).');
  expect(apa.endsWith(` ${page.url()}`)).toBe(true);
  expect(await readHtml(page)).toMatch(/<i>Joint Statement of [^<]*<\/i>/u);
  await page.locator('.provenance').getByRole('button', { name: 'Copy credit line' }).click();
  const credit = await expectCopied(page, 'Copied: credit line.');
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  expect(credit).toBe(`Source: Harbour Office of Sample Bay. Accessed ${today}.`);
  await expect(page.locator('.provenance .credit')).toContainText('[YYYY-MM-DD]');
  await translate(page, 'words');
  await copyApa.click();
  expect(await expectCopied(page, `Copied: APA (7th edition). ${ORIGINAL}`)).toBe(apa);
});

test('a paragraph is cited with two clicks, in each style and format', async ({ page }) => {
  await page.goto(DOCUMENT);
  const address = page.url();
  const say = (name: string) => `${name} citation of paragraph 16 copied.`;
  const apa = await copy(page, 'p16', 'Copy APA', say('APA'));
  expect(apa).toMatch(/^\(.*, 1998, para\. 16\)\n\nHarbour Office of Sample Bay/u);
  expect(apa.endsWith(` ${address}`)).toBe(true);
  // Word processors take the copy with markup, so that titles stay in italics.
  expect(await readHtml(page)).toMatch(
    /<p>\(.*, 1998, para\. 16\)<\/p><p>Harbour .*<i>Joint Statement of [^<]*<\/i>/u,
  );
  expect(await copy(page, 'p16', 'Copy MLA', say('MLA'))).toMatch(/^\(.*, par\. 16\)\n\nHarbour Office/u);
  const chicago = await copy(page, 'p16', 'Copy Chicago', say('Chicago'));
  expect(chicago).toContain('1998), para. 16, document ferry-1998');
  expect(chicago).toContain(` ${address}#p16\n\nHarbour Office of Sample Bay`);
  const bibtex = await copy(page, 'p16', 'Copy BibTeX', say('BibTeX'));
  expect(bibtex).toMatch(/^@techreport\{ferry-1998-p16,\n/u);
  expect(bibtex).toContain('document ferry-1998, para. 16, edition');
  expect(await copy(page, 'p16', 'Copy RIS', say('RIS'))).toMatch(
    /^TY {2}- GOVDOC\r?\nID {2}- ferry-1998-p16/u,
  );
  const section = await copy(page, 'fares', 'Copy APA', 'APA citation of section Fares for Children copied.');
  expect(section).toMatch(/, 1998, Fares for Children section\)\n/u);

  // A translator does not change a citation.
  await translate(page, 'words');
  expect(await copy(page, 'p16', 'Copy APA', say('APA'))).toBe(apa);
});

test('a citation of another edition is not copied', async ({ page }) => {
  await page.route('**/ferry-1998.citations.json', async (route) => {
    const response = await route.fetch();
    const templates = (await response.json()) as object;
    await route.fulfill({ response, json: { ...templates, edition: '00000000' } });
  });
  await page.goto(DOCUMENT);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const changed =
    'This text has changed since this page was loaded. Nothing was copied. Reload the page, and copy again.';
  expect(await copy(page, 'p16', 'Copy APA', changed)).toBe('before');
});

test('if the original cannot be loaded, nothing wrong is copied', async ({ page }) => {
  await page.goto(DOCUMENT);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  // One route with all answers: the page may ask for itself at any time, also while a route is replaced.
  let answer: 'nothing' | 'another edition' | 'this edition' = 'nothing';
  await page.route(`**${DOCUMENT}`, async (route) => {
    if (answer === 'nothing') return route.abort();
    const response = await route.fetch();
    const body = await response.text();
    const isOther = answer === 'another edition';
    return route.fulfill({
      response,
      body: isOther ? body.replaceAll(/edition [0-9a-f]{8}/gu, 'edition 00000000') : body,
    });
  });
  const failed = 'The original words could not be loaded. Nothing was copied. Try again.';
  expect(await copy(page, 'p16', 'Copy quotation', failed)).toBe('before');
  await selectWords(page, { from: { id: 'p16', word: 4 }, to: { id: 'p16', word: 5 } });
  const passage = 'The original words could not be loaded. Link to the paragraph or section copied.';
  expect(await copySelected(page, 'link to these words', passage)).toMatch(/\/#p16$/u);

  answer = 'another edition';
  const other =
    'This text has changed since this page was loaded. Nothing was copied. Reload the page, and copy again.';
  await copy(page, 'p16', 'Copy quotation', other);
  answer = 'this edition';
  await copy(page, 'p16', 'Copy quotation', 'Quotation of paragraph 16 copied, with its source.');
});

test('the words that a link names differ from the passage around them', async ({ page }) => {
  await page.goto(`${DOCUMENT}#p16:~:text=the%20costs`);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { words, passage } = await page.locator('#p16').evaluate((element) => ({
      words: getComputedStyle(element, '::target-text').backgroundColor,
      passage: getComputedStyle(element).backgroundColor,
    }));
    expect(words, scheme).not.toBe(passage);
    expect(words, scheme).not.toBe('rgba(0, 0, 0, 0)');
  }
});
