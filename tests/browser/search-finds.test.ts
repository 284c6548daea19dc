import { expect, test } from '@playwright/test';
import { askReaderQueries, countUpTo, READER_BARS } from '../reader-queries.ts';

test('what readers ask is answered by the right passage: first, or among the first three', async ({
  page,
}) => {
  await page.goto('/search/');
  const results = await askReaderQueries(page);
  expect(countUpTo(results, 1)).toBeGreaterThanOrEqual(READER_BARS.first);
  expect(countUpTo(results, 3)).toBeGreaterThanOrEqual(READER_BARS.topThree);
  const incomplete = results.filter(({ hasAllThatMust }) => !hasAllThatMust);
  expect(incomplete.map(({ readerQuery }) => readerQuery.query)).toEqual([]);
});
