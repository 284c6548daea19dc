import { expect, test } from '@playwright/test';
import { SAMPLE_SITE } from './sample-site.ts';

test.use(SAMPLE_SITE);

test('each number of the table leads to a list with as many places', async ({ page }) => {
  await page.goto('/terms/');
  const links = await page.locator('td a').evaluateAll((all) =>
    all.map((link) => ({
      address: link.getAttribute('href') ?? '',
      count: link.querySelector('b')?.textContent,
    })),
  );
  expect(links.length).toBeGreaterThan(4);
  for (const { address, count } of links) {
    await page.goto(address);
    await expect(page.locator('[data-search-places]')).toHaveAttribute('data-places', count ?? '');
  }
});
