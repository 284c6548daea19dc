import { expect, test } from '@playwright/test';
import { copy } from '../../src/interface/copy.ts';
import { DOCUMENTS, toAddress } from './built-pages.ts';

/** Other tests of these tools visit the sample site, which is in English. */
test('with a text of this archive, in its language: a citation is copied, search and its list of places lead to the paragraph, a list shows it, and its words are found as a quotation', async ({
  page,
}) => {
  const [id = ''] = DOCUMENTS;
  await page.goto(toAddress(`/documents/${id}/`));
  const { number, words } = await page.locator('article p[data-passage]').evaluateAll((passages) => {
    const toWords = ({ textContent }: Element) => textContent.trim().replace(/\s+/gu, ' ');
    const passage = passages.find((one) => toWords(one).length > 40) ?? passages[0];
    if (!(passage instanceof HTMLElement)) throw new Error('The text has no paragraph.');
    return { number: passage.dataset['passage'] ?? '', words: toWords(passage) };
  });
  const start = words.split(' ').slice(0, 4).join(' ').slice(0, 30);
  const leads = `a[href*="/documents/${id}/#p${number}"]`;

  await page.locator(`.permalink[href="#p${number}"]`).hover();
  await page.locator('copy-menu').getByRole('button', { name: 'APA' }).click();
  const report = copy.citationCopied('APA', copy.paragraph(number));
  await expect(page.getByRole('status').filter({ hasText: report })).toBeVisible();

  await page.goto(toAddress(`/search/?q=${encodeURIComponent(`"${start}"`)}`));
  await expect(page.locator(`[data-search-results] ${leads}`).first()).toBeVisible();
  await page.goto(`${page.url()}&view=places`);
  await expect(page.locator(`[data-search-places] ${leads}`).first()).toBeVisible();

  await page.goto(toAddress(`/list/?p=${id}.${number}`));
  await expect(page.locator('[data-list] blockquote')).toContainText(start);

  await page.goto(toAddress(`/verify/?q=${encodeURIComponent(words)}`));
  await expect(page.locator('[data-verify-results]')).toHaveAttribute('data-verdict', 'found');
});
