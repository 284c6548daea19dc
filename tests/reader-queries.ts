import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toDocumentPath } from '../src/archive/addresses.ts';
import { readContent } from '../src/text/read-content.ts';
import { placeSections } from '../src/text/tree.ts';

interface Expectation {
  document: string;
  /**
   * Its heading; `Overview` for the passages before the first heading. Undefined if any hit in the document is right.
   */
  section?: string;
}

interface ReaderQuery {
  query: string;
  kind: string;
  expect: Expectation[];
  /** Hits that must all be shown. */
  mustAllAppear?: Expectation[];
}

/** The answer of the search page to a query of READER_QUERIES. */
export interface ReaderResult {
  readerQuery: ReaderQuery;
  /** Position of the first expected hit, counted from 1; 0 if there is none. */
  rank: number;
  hasAllThatMust: boolean;
  /** Path of the first hit. */
  first: string;
}

const ROOT = join(import.meta.dirname, '..');

/**
 * The file of readers' queries for the texts of this archive. An archive with other texts has its own file, or none.
 */
export const READER_QUERIES = join(ROOT, 'tests/this-archive/search-queries.json');

/**
 * @returns the number of queries that must have an expected hit first, and the number with one among the first three.
 */
export function getReaderBars(results: readonly ReaderResult[]): { first: number; topThree: number } {
  return { first: Math.ceil(0.95 * results.length), topThree: results.length };
}

/** Enters every query on the search page, which must be open. @returns the results in the order of the file. */
export async function askReaderQueries(page: Page): Promise<ReaderResult[]> {
  const headings = readHeadings();
  const file = readFileSync(READER_QUERIES, 'utf8');
  const readerQueries = JSON.parse(file) as ReaderQuery[];
  const answers = await askAll(
    page,
    readerQueries.map(({ query }) => query),
  );
  return readerQueries.map((readerQuery, index) => {
    const { expect, mustAllAppear = [] } = readerQuery;
    const paths = (answers[index]?.hits ?? []).map(({ path }) => path);
    return {
      readerQuery,
      rank: 1 + paths.findIndex((path) => expect.some((one) => isExpected(one, path, headings))),
      hasAllThatMust: mustAllAppear.every((one) => paths.some((path) => isExpected(one, path, headings))),
      first: paths[0] ?? 'nothing found',
    };
  });
}

/** An answer as the search page shows it. */
export interface ShownAnswer {
  hits: {
    /** Where its name leads. */
    path: string;
    /** Where the links to the other passages of its section lead, also those that are not shown at first. */
    others: string[];
    /** The marked words of its heading. */
    marksInHeading: string[];
  }[];
  /** What the page says about each word of the query. */
  words: string[];
}

/**
 * Enters queries one after the other on the search page, which must be open. The page does it by itself, because each
 * step of a test from outside takes longer than the search.
 *
 * @param showsMore whether to press “Show more” until all results are shown
 * @public The tests of the five texts use it, too.
 */
export async function askAll(
  page: Page,
  queries: readonly string[],
  { showsMore = false } = {},
): Promise<ShownAnswer[]> {
  const readAnswers = async ([all, isComplete]: readonly [readonly string[], boolean]) => {
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    const field = document.querySelector<HTMLInputElement>('archive-search input[type="search"]');
    const more = document.querySelector<HTMLElement>('[data-search-more]');
    if (!list || !field || !more) throw new Error('This is not the search page.');
    const answers: ShownAnswer[] = [];
    for (const query of all) {
      field.value = query;
      field.form?.requestSubmit();
      while (list.dataset['query'] !== query || !/ready|failed/u.test(list.dataset['state'] ?? ''))
        await new Promise((resolve) => setTimeout(resolve, 1));
      if (list.dataset['state'] === 'failed') throw new Error(`The search for ${query} failed.`);
      while (isComplete && !more.hidden) more.click();
      const toPath = (link: Element | null) => link?.getAttribute('href') ?? 'no link';
      const readHits = () =>
        Array.from(list.children, (item) => ({
          path: toPath(item.querySelector('a[href]')),
          others: Array.from(item.querySelectorAll('[data-hit-others-list] a'), toPath),
          marksInHeading: Array.from(
            item.querySelectorAll('[data-hit-heading] mark'),
            (mark) => mark.textContent,
          ),
        }));
      const words = Array.from(
        document.querySelectorAll('[data-search-words] [data-word]'),
        (word) => word.textContent,
      );
      answers.push({ hits: readHits(), words });
    }
    return answers;
  };
  return page.evaluate(readAnswers, [queries, showsMore] as const);
}

/** Enters a query and waits for its answer. @returns the paths of the hits shown, the best first. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const field = page.locator('main').getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
  await page.waitForFunction((wanted) => {
    const { query, state = '' } = document.querySelector<HTMLElement>('[data-search-results]')?.dataset ?? {};
    return query === wanted && ['ready', 'failed'].includes(state);
  }, query);
  const list = page.locator('[data-search-results]');
  if ((await list.getAttribute('data-state')) === 'failed')
    throw new Error(`The search for ${query} failed.`);
  return list
    .locator('> li')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector('a[href]')?.getAttribute('href') ?? 'a hit without a link'),
    );
}

/** @returns the number of results that have an expected hit at `place` or before it. */
export function countUpTo(results: ReaderResult[], place: number): number {
  return results.filter(({ rank }) => rank > 0 && rank <= place).length;
}

/** @returns the headings above each section or passage, by its path. A section's own heading is included. */
function readHeadings(): Map<string, string[]> {
  const headings = new Map<string, string[]>();
  for (const document of readContent(join(ROOT, 'content')).documents) {
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
  if (!names) throw new Error(`The hit ${path} does not lead to a section or passage of the texts.`);
  return section === undefined || names.includes(toComparable(section));
}
