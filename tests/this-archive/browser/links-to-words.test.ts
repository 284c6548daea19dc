import { expect, test, type Page } from '@playwright/test';
import { pick, toRandom } from '../../seeded-random.ts';
import { countWords, findStanding, selectWords, type Words } from '../../browser/selections.ts';

const SEED = 20_001_025;
const DOCUMENTS = ['china-2020', 'eu-2025', 'rok-2000', 'us-2014', 'world-2001'];
const LINKS_A_TEXT = Number(process.env['LINKS_A_TEXT'] ?? 1);

/** A selection within one passage, or from one passage to the next. */
function pickWords(passages: { id: string; words: number }[], random: () => number): Words {
  const index = Math.floor(random() * passages.length);
  const first = passages[index];
  const isAcross = random() < 0.3;
  const last = isAcross ? (passages[index + 1] ?? first) : first;
  if (!first || !last) throw new Error('The page has no passages.');
  const word = Math.floor(random() * first.words);
  const from = { id: first.id, word };
  if (last !== first) return { from, to: { id: last.id, word: Math.floor(random() * last.words) } };
  const length = Math.floor(random() * pick(random, [1, 5, 20, 60]));
  return { from, to: { id: first.id, word: Math.min(word + length, first.words - 1) } };
}

/** @returns the link that the button below the selected words copies. */
async function copyLink(page: Page, words: Words): Promise<string> {
  await selectWords(page, words);
  const button = page.getByRole('button', { name: 'Copy link to these words' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** @returns how many times the page has the words of a passage. */
function countOccurrences(page: Page, id: string): Promise<number> {
  return page.evaluate((passageId) => {
    const words = document.getElementById(passageId)?.innerText.trim().toLowerCase() ?? '';
    return document.body.innerText.toLowerCase().split(words).length - 1;
  }, id);
}

test.describe(`with seed ${SEED}`, () => {
  // A low window, so that the page shows few words without scrolling.
  test.use({
    viewport: { width: 900, height: 400 },
  });
  test.setTimeout(600_000);

  for (const id of DOCUMENTS) {
    test(`a new Chromium page scrolls to the words of ${id} that a link names`, async ({ page, browser }) => {
      const random = toRandom(SEED + id.length);
      for (let count = 0; count < LINKS_A_TEXT; count += 1) {
        await page.goto(`/documents/${id}/`);
        const words = pickWords(await countWords(page), random);
        const address = await copyLink(page, words);
        const hasWords = address.includes(':~:text=');
        // If the page has the words of a passage twice, a link can lead only to the passage.
        if (!hasWords) expect(await countOccurrences(page, words.from.id), address).toBeGreaterThan(1);
        // Without the id only the words can make the browser scroll.
        for (const link of hasWords ? [address, address.replace(/#[^:]*/u, '#')] : [address]) {
          const context = await browser.newContext({
            reducedMotion: 'reduce',
            viewport: { width: 900, height: 400 },
          });
          const fresh = await context.newPage();
          await fresh.goto(link);
          await expect(async () => {
            const { top, bottom, windowHeight, words: found } = await findStanding(fresh, words);
            expect(top, `${link} for “${found}”`).toBeGreaterThanOrEqual(0);
            expect(bottom, `${link} for “${found}”`).toBeLessThanOrEqual(windowHeight);
          }).toPass({ timeout: 5000 });
          await context.close();
        }
      }
    });
  }
});
