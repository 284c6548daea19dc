import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { measureCost, SEARCH_LIMIT_BYTES, sumBytes } from '../../../scripts/bench-cost.ts';
import { serveCompressed } from '../../../scripts/serve-site.ts';
import { IS_LONG } from '../../long-run.ts';
import { askAll, askReaderQueries, countUpTo, getReaderBars } from '../../reader-queries.ts';
import { pick, toRandom } from '../../seeded-random.ts';

const DIST = join(import.meta.dirname, '../../../dist');

/** A section of an exported text. */
interface SectionJson {
  heading?: string | null;
  passages: { address: string; text: string }[];
  sections: SectionJson[];
}

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
  const site = await serveCompressed(DIST, ['_astro/', 'pagefind/', 'search/']);
  try {
    const { search } = await measureCost(browser, site.origin, site.sent);
    expect(search.some(({ path }) => path.endsWith('.pf_index'))).toBe(true);
    expect(sumBytes(search), JSON.stringify(search)).toBeLessThanOrEqual(SEARCH_LIMIT_BYTES);
  } finally {
    site.close();
  }
});

test('the results link every passage that has a word or phrase, and no other passage without naming its form', async ({
  page,
}) => {
  const sections = readSections();
  const random = toRandom(20_260);
  const lines = sections.flatMap(({ passages }) => passages.map(({ text }) => toWords(text)));
  const pairs = lines.flatMap((line) => line.slice(1).map((word, index) => `"${line[index] ?? ''} ${word}"`));
  const queries = [...new Set(lines.flat())];
  const sample = [
    ...Array.from({ length: IS_LONG ? 300 : 60 }, () => pick(random, queries)),
    ...Array.from({ length: IS_LONG ? 100 : 20 }, () => pick(random, pairs)),
  ];
  await page.goto('/search/');
  const answers = await askAll(page, sample, { showsMore: true });
  const faults = sample.flatMap((query, index) => {
    const { hits = [], words = [] } = answers[index] ?? {};
    const linked = new Set(hits.flatMap(({ path, others }) => [path, ...others]));
    const named = [query, ...words.flatMap((word) => word.match(/(?<=“)[^”]+/gu) ?? [])];
    return sections.flatMap((section) => findFaults(section, query, named, linked));
  });
  expect(faults).toEqual([]);
});

/** A section as the exports have it, read without the code of search. */
interface ScannedSection {
  heading: string;
  passages: { path: string; text: string }[];
}

function readSections(): ScannedSection[] {
  const files = globSync('documents/*.json', { cwd: DIST, exclude: ['**/*.*.json'] }).map((file) =>
    readFileSync(join(DIST, file), 'utf8'),
  );
  return files.flatMap((file) => listSections((JSON.parse(file) as { sections: SectionJson[] }).sections));
}

function listSections(sections: SectionJson[]): ScannedSection[] {
  return sections.flatMap(({ heading, passages, sections: inner }) => [
    { heading: heading ?? '', passages: passages.map(({ address, text }) => ({ path: address, text })) },
    ...listSections(inner),
  ]);
}

/** @returns the whole words of a text, without case, accents and possessive endings */
function toWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  return plain.replace(/['’]s(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Compares the links to the passages of a section with the words of the passages. */
function findFaults(
  { heading, passages }: ScannedSection,
  query: string,
  named: readonly string[],
  linked: ReadonlySet<string>,
): string[] {
  const hasOne = (text: string) => named.some((form) => hasWords(text, form));
  // A heading has no address of its own. Its hit leads to the first passage below it.
  const [first] = passages;
  return passages.flatMap(({ path, text }) => {
    if (hasWords(text, query) && !linked.has(path)) return [`${query}: ${path} has it and is not linked`];
    if (!linked.has(path) || hasOne(text) || (path === first?.path && hasOne(heading))) return [];
    return [`${query}: ${path} is linked, but has none of ${named.join(', ')}`];
  });
}

function hasWords(text: string, words: string): boolean {
  return ` ${toWords(text).join(' ')} `.includes(` ${toWords(words).join(' ')} `);
}
