import { expect, test, type Page } from '@playwright/test';
import { showIn, unfold } from './display-modes.ts';
import { FAMILIES, listDistinct, toTimeoutMs } from './page-families.ts';

/** @returns the faults of the open page: hidden or misplaced words, broken links, controls that do nothing. */
function findLosses(page: Page, hasScripts: boolean): Promise<string[]> {
  return page.evaluate((isScripted) => {
    const losses: string[] = [];
    const toName = (element: Element) =>
      `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });

    const readable = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6, [data-passage])')];
    // Elements that a script fills or shows later have `hidden`. A word of a text never has it.
    for (const element of readable) {
      if (element.matches('[hidden] *, [hidden]') && !element.closest('article[data-document]')) continue;
      if (element.textContent.trim() === '') losses.push(`${element.tagName} without words`);
      else if (!isSeen(element)) losses.push(`${toName(element)} is not to be seen`);
    }
    if (document.querySelector('main')?.innerText.trim() === '') losses.push('main shows no words');

    const passages = [...document.querySelectorAll('article[data-document] [data-passage]')];
    passages.forEach((passage, index) => {
      const before = passages[index - 1];
      if (before && passage.getBoundingClientRect().top < before.getBoundingClientRect().top)
        losses.push(`${toName(passage)} stands above the passage before it`);
    });

    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (!isSeen(link)) continue;
      if (link.hash === '' || link.pathname !== location.pathname || link.search !== location.search)
        continue;
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target || !isSeen(target))
        losses.push(`${toName(link)} leads to ${link.hash}, which is not to be seen`);
    }

    const contents = document.querySelectorAll<HTMLAnchorElement>('nav.contents li a');
    for (const link of contents) {
      const heading = document.getElementById(link.hash.slice(1))?.closest('h1, h2, h3, h4, h5, h6');
      // The contents list leaves out a colon at the end of a heading.
      const words = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim().replace(/:$/u, '');
      if (heading && words(heading) !== words(link))
        losses.push(`${toName(link)} leads to ${toName(heading)}`);
    }
    const sections = document.querySelectorAll('article[data-document] :is(header > [id], #opening)');
    for (const { id } of sections) {
      const isListed = [...contents].some(({ hash }) => hash === `#${id}`);
      if (!isListed) losses.push(`section ${id} is missing from the contents list`);
    }

    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of (element.getAttribute(attribute) ?? '').split(/\s+/u))
          if (!document.getElementById(id))
            losses.push(`${toName(element)}: ${attribute} names ${id}, which is not there`);
      }
    }

    // Without scripts a button works only if it sends a form or opens a popover.
    if (!isScripted) {
      for (const button of document.querySelectorAll('button')) {
        const sends = button.type === 'submit' && button.form?.hasAttribute('action');
        if (isSeen(button) && !sends && button.popoverTargetElement === null)
          losses.push(`${toName(button)} does nothing without JavaScript`);
      }
    }
    return losses;
  }, hasScripts);
}

/** Takes the styles from the open page. They are only in files. */
function removeStyles(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
  });
}

const ADDRESSES = FAMILIES.flatMap(listDistinct);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('without JavaScript, with and without styles, a reader can read all texts, contents lists and notes', async ({
    page,
  }) => {
    test.setTimeout(toTimeoutMs(ADDRESSES));
    const losses: string[] = [];
    for (const address of ADDRESSES) {
      await open(page, address);
      losses.push(...(await findLosses(page, false)).map((loss) => `${address} · ${loss}`));
      await removeStyles(page);
      losses.push(...(await findLosses(page, false)).map((loss) => `${address} without styles · ${loss}`));
    }
    expect(losses).toEqual([]);
  });
});

test('without styles a reader can read all texts, contents lists and notes', async ({ page }) => {
  test.setTimeout(toTimeoutMs(ADDRESSES));
  await page.route('**/*.css', (route) => route.abort());
  const losses: string[] = [];
  for (const address of ADDRESSES) {
    await open(page, address);
    losses.push(...(await findLosses(page, true)).map((loss) => `${address} · ${loss}`));
  }
  expect(losses).toEqual([]);
});

async function open(page: Page, address: string): Promise<void> {
  await showIn(page, { name: 'wide' });
  await page.goto(address);
  await unfold(page);
}
