import { expect, test, type Page } from '@playwright/test';
import { askAxe, loadAxe } from './accessibility-engines.ts';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

const RESULTS = '[data-search-results]';

async function open(page: Page, query: string, more = '') {
  await page.goto(`/search/?q=${encodeURIComponent(query)}${more}`);
  await waitForAnswer(page, query);
}

async function waitForAnswer(page: Page, query: string) {
  await expect(page.locator(`${RESULTS}[data-state="ready"]`)).toHaveAttribute('data-query', query);
}

function getStatus(page: Page) {
  return page.locator('[data-search-status]');
}

/** What search did with each word. The list is open only if nothing has all the words. */
function getWords(page: Page) {
  return page.locator('[data-search-words]');
}

async function type(page: Page, query: string) {
  await page.getByRole('searchbox', { name: 'Search the texts' }).fill(query);
  await waitForAnswer(page, query);
}

test('a person of the list of names leads to passages that print other words for the person', async ({
  page,
}) => {
  await open(page, 'keeper of signals');
  await expect(getStatus(page)).toHaveText(/^Found .*, and 1 from the list of people and organisations\.$/u);
  const listed = page.locator(`${RESULTS} > li[data-tier="listed"]`);
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('From the list of people and organisations');
  await expect(listed).toContainText('“a person who noticed” is under “keeper of signals” in the list.');
  await expect(listed.locator('mark')).toHaveText('a person who noticed');
  await expect(listed.locator('a').first()).toHaveAttribute('href', '/documents/interview-2010/#p12');
});

test('the page names a corrected word, and a link searches for the typed word instead', async ({ page }) => {
  const CORRECTED = 'No text has “satelite”. The texts have “satellite”, spelt almost alike.';
  await test.step('the page says which word it searched for', async () => {
    await open(page, 'satelite radio');
    await expect(getStatus(page)).toHaveText(`${CORRECTED} Found 2 passages in 2 sections.`);
    await loadAxe(page);
    expect(await askAxe(page)).toEqual([]);
  });
  await test.step('a link searches for the word as typed', async () => {
    await getWords(page).getByText('How your words were found').click();
    await getWords(page).getByRole('link', { name: 'Search for “satelite” as typed' }).press('Enter');
    await expect(page).toHaveURL(/\?q=satelite\+radio&literal=1$/u);
    await waitForAnswer(page, 'satelite radio');
    await expect(getStatus(page)).toHaveText('No text has “satelite”. See near matches.');
    await expect(page.locator(`${RESULTS} > li[data-tier="offered"]`)).toHaveCount(3);
    await expect(getWords(page).locator('[data-word="satelite"]')).toHaveAttribute(
      'data-word-status',
      'absent',
    );
  });
  await test.step('the search stays literal after a reload', async () => {
    await page.reload();
    await waitForAnswer(page, 'satelite radio');
    await expect(getStatus(page)).toContainText('No text has “satelite”.');
  });
  await test.step('the next query is corrected again', async () => {
    await type(page, 'netwrok');
    await expect(page).toHaveURL(/\?q=netwrok$/u);
    await expect(getStatus(page)).toContainText('The texts have “network”, spelt almost alike.');
  });
  await test.step('Back leads to the literal search, and then to the correction', async () => {
    await page.goBack();
    await waitForAnswer(page, 'satelite radio');
    await expect(getStatus(page)).not.toContainText('satellite');
    await page.goBack();
    await waitForAnswer(page, 'satelite radio');
    await expect(getStatus(page)).toContainText(CORRECTED);
  });
});

test('the page offers other words, and says what a reference lacks', async ({ page }) => {
  await test.step('markup is shown as typed', async () => {
    await open(page, '<b>satelite</b>');
    await expect(page.locator('archive-search b')).toHaveCount(0);
    await expect(getStatus(page)).toContainText('The texts have “satellite”, spelt almost alike.');
  });
  await test.step('for a paragraph that a text does not have, the page says so and links to the text', async () => {
    await type(page, 'notice-2019 ¶99');
    await expect(getStatus(page)).toHaveText(
      '“Notice to Passengers” has no ¶ 99. Its last paragraph is ¶ 4.',
    );
    await expect(page.locator(RESULTS).getByRole('link')).toHaveAttribute('href', '/documents/notice-2019/');
  });
  await test.step('a word of another language is answered by words of the texts, and the page says so', async () => {
    await type(page, '港湾局');
    await expect(getStatus(page)).toContainText('The texts are in English. “港湾局” means “Harbour Office”.');
  });
  await test.step('for a word that no text has, it offers related words', async () => {
    await type(page, 'beacon');
    await expect(getStatus(page)).toHaveText('No text has “beacon”. See near matches.');
    await expect(
      getWords(page).getByRole('link', { name: 'Search for related words: lighthouse, lamp, buoys' }),
    ).toBeVisible();
  });
  await test.step('a link searches for words with the same root', async () => {
    await type(page, 'cooperate');
    await expect(page.locator(`${RESULTS} > li`)).toHaveCount(1);
    await getWords(page).getByText('How your words were found').click();
    await getWords(page)
      .getByRole('link', { name: 'Search for words with the same root: Cooperation' })
      .click();
    await waitForAnswer(page, 'Cooperation');
    await expect(page.getByRole('searchbox', { name: 'Search the texts' })).toHaveValue('Cooperation');
    await expect(page.locator(`${RESULTS} > li`)).not.toHaveCount(0);
  });
});
