import { expect, test } from './engine-test.ts';
import { expectWords, PARTS, readPath, readVisibleHeight, waitForAnswer } from './visit.ts';

/** A word of two passages. */
const QUERY = 'foghorn';

test('a reader opens a text, finds a passage in the dialog and on the search page, and goes back', async ({
  window,
  site,
}) => {
  await test.step('the home page leads to a text', async () => {
    await window.open(`${site.origin}/`);
    await window.click('main a[href="/documents/ferry-1998/"]');
    await expect.poll(() => readPath(window)).toBe('/documents/ferry-1998/');
    expect(await window.read(() => document.querySelector('article h1')?.textContent)).toMatch(/\w/u);
  });
  await test.step('the dialog opens on its key and shows hits', async () => {
    await window.press('/');
    await window.type(QUERY);
    await waitForAnswer(window, PARTS.dialogHits, QUERY);
    expect(await readVisibleHeight(window, `${PARTS.dialogHits} > li`)).toBeGreaterThan(40);
    await window.press('Escape');
  });
  await test.step('a hit of the search page leads to its passage', async () => {
    await window.open(`${site.origin}/search/?q=${QUERY}`);
    await waitForAnswer(window, PARTS.results, QUERY);
    await window.click(`${PARTS.results} li a[href*="#p"]`);
    await expect.poll(() => readPath(window)).toMatch(/^\/documents\/[^?]*#p\d+$/u);
    await expect.poll(() => readVisibleHeight(window, ':target')).toBeGreaterThan(0);
  });
  await test.step('Back shows the search again, with its words and hits', async () => {
    await window.goBack();
    await expect.poll(() => readPath(window)).toBe(`/search/?q=${QUERY}`);
    await waitForAnswer(window, PARTS.results, QUERY);
    await expectWords(window, PARTS.searchField, QUERY);
    expect(await readVisibleHeight(window, `${PARTS.results} > li`)).toBeGreaterThan(40);
  });
});
