import { expect, test } from 'vitest';
import { DIST } from '../../build/built-site.ts';
import { loadBuiltSearch, readPassagesFile } from '../../built-search.ts';
import { scanTexts, scanWords } from '../../scan-texts.ts';
import {
  checkAbsent,
  checkPresent,
  listAbsentWords,
  samplePhrases,
  sampleWords,
} from '../../true-answers.ts';

const scan = scanTexts(DIST);
const ask = loadBuiltSearch(DIST);
const NO_FAULTS = { missing: [], extra: [], corrected: [], silent: [], untrue: [] };

test.each([
  ['words', sampleWords(scan, 75, 2)],
  ['phrases', samplePhrases(scan, 50, 2)],
])('the passages of an answer are those that a plain reading finds: %s', async (_, queries) => {
  expect(queries.length).toBeGreaterThanOrEqual(50);
  expect(await checkPresent(queries, ask, scan)).toEqual({ count: queries.length, ...NO_FAULTS });
});

test('a word of a title, short title, partner, kind or publisher is told to be printed only if it is', async () => {
  const facts = readPassagesFile(DIST).documents.flatMap(
    ({ title, shortTitle, partners, kind, publisher, authors = [], repostedOn = '' }) => [
      ...[title, shortTitle, ...partners, kind, publisher, ...authors, repostedOn],
    ],
  );
  const words = [...new Set(facts.flatMap(scanWords))];
  expect(words).toContain('european');
  expect(await checkPresent(words, ask, scan)).toEqual({ count: words.length, ...NO_FAULTS });
});

test('a common English word that no text has is not corrected, and the answer says so', async () => {
  const words = listAbsentWords(scan, 150);
  expect(words).toContain('kill');
  expect(await checkAbsent(words, ask, scan)).toEqual({ count: words.length, ...NO_FAULTS });
});
