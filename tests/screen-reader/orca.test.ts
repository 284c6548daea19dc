/** What a reader hears who uses the screen reader Orca with Firefox. */
import { expect } from '@playwright/test';
import { SAMPLE_SITE } from '../browser/sample-site.ts';
import { test } from './orca.ts';

const DOCUMENT = `${SAMPLE_SITE.baseURL ?? ''}/documents/ferry-1998/`;
/** What each link to a passage says: the place, the text, and whether a government published it. */
const HIT = /paragraph 6 ?, .*Night Ferries.*, Government text link/u;
/** The passage itself, not an excerpt of it. */
const PASSAGE = /Link to paragraph 6 To sell tickets for \$15, or 1,200 crowns, at every pier/u;

test('the dialog says its name and what was found, a hit says its text, kind and place, and reading goes on at its passage', async ({
  page,
  hears,
}) => {
  await hears('the page opens', () => page.goto(DOCUMENT), /Finished loading ferry-1998/u);
  await hears(
    'the dialog opens',
    () => page.keyboard.press('/'),
    /^Search dialog$[^]*^Search the texts entry/mu,
  );
  await hears(
    'a search',
    () => page.keyboard.type('crowns every pier'),
    /^Found \d+ passages? in \d+ sections?/mu,
  );
  await hears('the first hit', () => page.keyboard.press('ArrowDown'), HIT);
  await hears('the passage', () => page.keyboard.press('Enter'), PASSAGE);
  expect(new URL(page.url()).hash).toBe('#p6');
  await hears('the next stop is in the passage', () => page.keyboard.press('Tab'), /^Link to paragraph 6/mu);
});
