/**
 * `npm run bench:search`: asks the built search page every query of tests/search-queries.json in a real browser, as a
 * reader would, and prints at which place the first expected section or document comes. Ends with status 1 below the bar.
 *
 * `npm run bench:search -- --known-items` asks for every passage by three of its words instead, without a browser.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { toDocumentPath } from '../src/archive/addresses.ts';
import { readFolder } from '../src/text/read-folder.ts';
import { placeSections } from '../src/text/tree.ts';
import { measureKnownItems, printKnownItems } from './bench-known-items.ts';
import { findBrowser } from './find-browser.ts';
import { serveSite, type Sent } from './serve-site.ts';

interface Expectation {
  document: string;
  /** Its heading; `Overview` for the passages before the first one. Without it any hit in the document will do. */
  section?: string;
}

interface QueryCase {
  query: string;
  kind: string;
  expect: Expectation[];
  /** What must all be among the hits shown. */
  mustAllAppear?: Expectation[];
}

interface Result {
  queryCase: QueryCase;
  /** Place of the first expected hit, counted from 1; 0 where there is none. */
  rank: number;
  hasAllThatMust: boolean;
  /** Path of the first hit. */
  first: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** The fewest queries with an expected hit among the first three. */
const BAR = 60;

/** @returns for each address of a section or passage, the headings it stands under, its own included. */
function readHeadings(): Map<string, string[]> {
  const headings = new Map<string, string[]>();
  for (const document of readFolder(join(root, 'content')).documents) {
    headings.set(toDocumentPath(document.id), []);
    for (const { section, ancestors } of placeSections(document)) {
      const names = [...ancestors, section].map(({ heading }) => toComparable(heading ?? 'Overview'));
      for (const { id } of [section, ...section.passages])
        headings.set(toDocumentPath(document.id, id), names);
    }
  }
  return headings;
}

function toComparable(heading: string): string {
  return heading.replace(/:$/u, '').replace(/\s+/gu, ' ').trim();
}

function isExpected(
  { document, section }: Expectation,
  path: string,
  headings: Map<string, string[]>,
): boolean {
  if (!path.startsWith(`/documents/${document}/`)) return false;
  const names = headings.get(path);
  if (!names) throw new Error(`The hit ${path} leads to no section or passage of the texts.`);
  return section === undefined || names.includes(toComparable(section));
}

/** Types a query and waits for its answer. @returns the paths of the hits shown, best first. */
async function ask(page: Page, query: string): Promise<string[]> {
  const field = page.getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
  const list = page.locator('[data-search-results]');
  await page.waitForFunction((wanted) => {
    const element = document.querySelector('[data-search-results]');
    const state = element?.getAttribute('data-state') ?? '';
    return element?.getAttribute('data-query') === wanted && ['ready', 'failed'].includes(state);
  }, query);
  if ((await list.getAttribute('data-state')) === 'failed')
    throw new Error(`The search for ${query} failed.`);
  return list
    .locator('> li')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? 'a hit without a link'),
    );
}

async function measure(queryCases: QueryCase[], sent: Sent, origin: string): Promise<Result[]> {
  const headings = readHeadings();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ baseURL: origin });
    await page.goto('/search/');
    const before = { ...sent };
    const results: Result[] = [];
    for (const queryCase of queryCases) {
      const paths = await ask(page, queryCase.query);
      if (results.length === 0) printCost(before, sent);
      const isHit = (expectation: Expectation) =>
        paths.some((path) => isExpected(expectation, path, headings));
      results.push({
        queryCase,
        rank: 1 + paths.findIndex((path) => queryCase.expect.some((one) => isExpected(one, path, headings))),
        hasAllThatMust: (queryCase.mustAllAppear ?? []).every(isHit),
        first: paths[0] ?? 'nothing found',
      });
    }
    return results;
  } finally {
    await browser.close();
  }
}

function printCost(before: Sent, after: Sent): void {
  console.log(`page: ${formatKilobytes(before.bytes)} in ${before.requests} requests (Brotli)`);
  const [bytes, requests] = [after.bytes - before.bytes, after.requests - before.requests];
  console.log(`first search, cold: ${formatKilobytes(bytes)} in ${requests} requests\n`);
}

function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function printTable(results: Result[]): void {
  console.log('rank  query                              first hit');
  for (const { queryCase, rank, hasAllThatMust, first } of results) {
    const place = (rank === 0 ? '–' : String(rank)).padStart(4);
    console.log(
      `${place}  ${queryCase.query.padEnd(34)} ${first}${hasAllThatMust ? '' : '  (one that must appear is missing)'}`,
    );
  }
}

/** @returns whether enough queries were answered. */
function printTotals(results: Result[]): boolean {
  const countUpTo = (limit: number) => results.filter(({ rank }) => rank > 0 && rank <= limit).length;
  const demanding = results.filter(({ queryCase }) => queryCase.mustAllAppear !== undefined);
  console.log(`\nexpected hit first:             ${countUpTo(1)} of ${results.length}`);
  console.log(`expected hit among first three: ${countUpTo(3)} of ${results.length} (at least ${BAR})`);
  console.log(
    `all that must appear:           ${demanding.filter(({ hasAllThatMust }) => hasAllThatMust).length} of ${demanding.length}`,
  );
  return countUpTo(3) >= BAR;
}

/** Sets the exit code where too few are answered. */
async function askReaderQueries(): Promise<void> {
  const { origin, sent, close } = await serveSite(dist);
  try {
    const file = readFileSync(join(root, 'tests/search-queries.json'), 'utf8');
    const queryCases = JSON.parse(file) as QueryCase[];
    const results = await measure(queryCases, sent, origin);
    printTable(results);
    if (!printTotals(results)) process.exitCode = 1;
  } finally {
    close();
  }
}

if (!existsSync(join(dist, 'search/index.html')))
  throw new Error('There is no site to measure. Run npm run build first.');
if (process.argv.includes('--known-items')) printKnownItems(await measureKnownItems(dist));
else await askReaderQueries();
