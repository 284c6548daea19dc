import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../../build/built-site.ts';
import { loadBuiltSearch } from '../../built-search.ts';
import {
  askPassageQueries,
  getPassageBars,
  PASSAGE_QUERIES,
  sumKinds,
  toFind,
} from '../../passage-queries.ts';

/** More queries, written later: dates and numbers in every form, names in every order, pasted addresses, odd input. */
const MORE_QUERIES = join(import.meta.dirname, '../more-queries.json');

test.each([
  ['readers’ queries', PASSAGE_QUERIES],
  ['more queries', MORE_QUERIES],
])('%s lead to the exact passage, and queries that no text answers have no hit', async (_, file) => {
  const results = await askPassageQueries(toFind(loadBuiltSearch(DIST)), 'passage', file);
  const all = sumKinds(results);
  expect(all.count).toBeGreaterThan(100);
  for (const result of [all, ...results]) {
    const bars = getPassageBars(result);
    const told = `${result.kind}: ${JSON.stringify(result.missed)}`;
    expect(result.first, told).toBeGreaterThanOrEqual(bars.first);
    expect(result.topThree, told).toBeGreaterThanOrEqual(bars.topThree);
  }
});
