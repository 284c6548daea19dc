import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listEngineRows } from '../../../src/archive/engine/engine-rows.ts';
import { FullTextDatabase } from '../../../src/archive/engine/full-text.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { askPassageQueries, sumKinds } from '../../passage-queries.ts';

/** In November 2026, 105 of 162 queries had the right passage first. */
const LEAST_FIRST = 100;
const LEAST_TOP_THREE = 110;

test('the full-text database answers most of the bench questions that need no correction or translation', async () => {
  const { documents, authorities } = readContent(join(import.meta.dirname, '../../../content'));
  const database = new FullTextDatabase(':memory:');
  database.create(authorities.terms, 'en');
  for (const document of documents)
    database.add(listEngineRows(document, authorities, { name: 'Archive', origin: undefined, base: '/' }));
  database.finish();
  const results = await askPassageQueries(
    (query) =>
      Promise.resolve(
        database.search(query).map(({ document, id }) => ({ documentId: document, fragmentId: id })),
      ),
    'passage',
  );
  const { first, topThree } = sumKinds(results);
  expect(first).toBeGreaterThanOrEqual(LEAST_FIRST);
  expect(topThree).toBeGreaterThanOrEqual(LEAST_TOP_THREE);
  const whole = results.filter(({ kind }) => ['keywords', 'facets'].includes(kind));
  for (const { kind, count, first: right } of whole) expect(right, kind).toBe(count);
  database.close();
});
