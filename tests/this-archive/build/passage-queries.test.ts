import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchFiles } from '../../../src/search/engine/files.ts';
import { prepareArchive } from '../../../src/search/query/archive-text.ts';
import { toLexicon, type LexiconFile, type TranslationsFile } from '../../../src/search/query/lexicon.ts';
import { DIST } from '../../build/built-site.ts';
import { askPassageQueries, PASSAGE_BARS, sumKinds } from '../../passage-queries.ts';

test('readers’ queries lead to the exact passage, and queries that no text answers have no hit', async () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(DIST, path), 'utf8'));
  const archive = prepareArchive(read(searchFiles.passages) as Parameters<typeof prepareArchive>[0]);
  const words = read(searchFiles.lexicon) as LexiconFile;
  const lexicons = {
    words: toLexicon(words),
    translations: toLexicon({ ...words, ...(read(searchFiles.translations) as TranslationsFile) }),
  };
  const results = await askPassageQueries(archive, (part) => Promise.resolve(lexicons[part]));
  const all = sumKinds(results);
  const told = JSON.stringify(all.missed);
  expect(all.count).toBeGreaterThan(100);
  expect(all.first / all.count, told).toBeGreaterThanOrEqual(PASSAGE_BARS.first);
  expect(all.topThree / all.count, told).toBeGreaterThanOrEqual(PASSAGE_BARS.topThree);
  for (const { kind, first, count, missed } of results)
    expect(first / count, `${kind}: ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(
      PASSAGE_BARS.kinds[kind] ?? 0,
    );
});
