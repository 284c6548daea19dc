import { expect, test } from '@playwright/test';

test('“Hitachi” leads to all passages of its representative, on the page of names and in search', async ({
  page,
}) => {
  const addresses = ['p12', 'p15', 'p26'].map((id) => `/documents/china-2020/#${id}`);
  await page.goto('/names/#hitachi');
  for (const address of addresses)
    await expect(page.locator(`#hitachi a[href="${address}"]`).first()).toBeVisible();
  await page.goto('/search/?q=Hitachi');
  const hits = page.locator('[data-search-results][data-state="ready"] > li');
  await expect(hits).toHaveCount(3);
  const links = await hits.evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href')),
  );
  expect(links).toEqual(addresses);
  await expect(page.locator('[data-search-status]')).toHaveText(
    'Found 1 passage in 1 section, and 2 from the list of people and organisations.',
  );
});
