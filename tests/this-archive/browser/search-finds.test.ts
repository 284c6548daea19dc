import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { measureCost, SEARCH_LIMIT_BYTES, sumBytes } from '../../../scripts/bench-cost.ts';
import { serveSite } from '../../../scripts/serve-site.ts';
import { askReaderQueries, countUpTo, getReaderBars } from '../../reader-queries.ts';

test('search answers the queries of readers with the right passage: first, or among the first three', async ({
  page,
}) => {
  await page.goto('/search/');
  const results = await askReaderQueries(page);
  const bars = getReaderBars(results);
  expect(countUpTo(results, 1)).toBeGreaterThanOrEqual(bars.first);
  expect(countUpTo(results, 3)).toBeGreaterThanOrEqual(bars.topThree);
  const incomplete = results.filter(({ hasAllThatMust }) => !hasAllThatMust);
  expect(incomplete.map(({ readerQuery }) => readerQuery.query)).toEqual([]);
});

test('all files that search loads for three queries stay within the byte limit', async ({ browser }) => {
  const site = await serveSite(join(import.meta.dirname, '../../../dist'));
  try {
    const { search } = await measureCost(browser, site.origin, site.sent);
    expect(search.some(({ path }) => path.endsWith('.pf_index'))).toBe(true);
    expect(sumBytes(search), JSON.stringify(search)).toBeLessThanOrEqual(SEARCH_LIMIT_BYTES);
  } finally {
    site.close();
  }
});
