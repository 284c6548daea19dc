import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { serveSite } from '../serve-site.ts';
import { toDocumentPath } from '../../src/archive/addresses.ts';
import type { Found } from '../../tests/passage-queries.ts';
import type { Entry, Peer } from './entry.ts';

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  url: string;
  sub_results: { url: string; locations: number[] }[];
}

interface IndexedPage {
  url: string;
  content: string;
}

const FOLDER = fileURLToPath(new URL('../../.cache/pagefind-peers', import.meta.url));

/** Pagefind's user interface shows the three parts of a page with the most matches. */
const PARTS_OF_PAGE = 3;

/** Later results are not read, and do not count. */
const RESULTS = 5;

/**
 * Indexes the texts with Pagefind's default settings, and opens the index in a page of the browser.
 *
 * @param dist folder of the built site
 * @returns two engines: one with whole pages, one with a record for each section; and a function that ends them
 */
export async function loadPagefind(
  browser: Browser,
  dist: string,
  entries: Entry[],
): Promise<{ peers: Peer[]; stop: () => Promise<void> }> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, 'index.html'), '<!doctype html><title>Pagefind</title>');
  await writeIndex(listPages(dist, entries), 'pages');
  await writeIndex(listSections(entries), 'sections');
  await close();
  // The content security policy of this archive forbids things that Pagefind's scripts do, so it is left out.
  const site = await serveSite(FOLDER, { getHeaders: () => ({ 'Content-Security-Policy': '' }) });
  const page = await browser.newPage({ baseURL: site.origin });
  await page.goto('/index.html');
  const toPeer = (name: string, bundle: string): Peer => ({
    name,
    find: async (query) => toFound(await findAddresses(page, bundle, query), entries),
  });
  return {
    peers: [toPeer('Pagefind, pages', 'pages'), toPeer('Pagefind, sections', 'sections')],
    stop: async () => {
      await page.close();
      site.close();
      await rm(FOLDER, { recursive: true });
    },
  };
}

/** @returns the pages of the texts as built */
function listPages(dist: string, entries: Entry[]): IndexedPage[] {
  return [...new Set(entries.map(({ documentId }) => documentId))].map((id) => ({
    url: toDocumentPath(id),
    content: readFileSync(join(dist, toDocumentPath(id), 'index.html'), 'utf8'),
  }));
}

/** @returns a plain page for each section */
function listSections(entries: Entry[]): IndexedPage[] {
  return entries.map(({ documentId, sectionId, title, path, heading, text }) => ({
    url: toDocumentPath(documentId, sectionId),
    content: [
      `<html lang="en"><body><h1>${escapeHtml(title)}</h1>`,
      ...[...path, heading].map((one) => `<h2>${escapeHtml(one)}</h2>`),
      ...text.split('\n').map((one) => `<p>${escapeHtml(one)}</p>`),
    ].join('\n'),
  }));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Pagefind returns its errors instead of throwing them. */
async function writeIndex(pages: IndexedPage[], bundle: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind could not make an index: ${errors.join('; ')}`);
  const responses = [];
  for (const page of pages) responses.push(await index.addHTMLFile(page));
  responses.push(await index.writeFiles({ outputPath: join(FOLDER, bundle) }));
  const faults = responses.flatMap((response) => response.errors);
  if (faults.length > 0) throw new Error(`Pagefind could not index the texts: ${faults.join('; ')}`);
}

/** @returns the addresses of the sections found, the best page first, and in a page the part with the most matches */
async function findAddresses(page: Page, bundle: string, query: string): Promise<string[]> {
  const results = await page.evaluate(
    async ({ script, typed, limit }) => {
      const { search } = (await import(script)) as Pagefind;
      const { results } = await search(typed);
      return Promise.all(results.slice(0, limit).map((result) => result.data()));
    },
    { script: `/${bundle}/pagefind.js`, typed: query, limit: RESULTS },
  );
  return results.flatMap(({ url, sub_results: parts }) =>
    bundle === 'sections'
      ? [url]
      : parts
          .toSorted((a, b) => b.locations.length - a.locations.length)
          .slice(0, PARTS_OF_PAGE)
          .map((part) => part.url),
  );
}

/** An address without a fragment names the part before the first heading. */
function toFound(addresses: string[], entries: Entry[]): Found[] {
  return addresses.flatMap((address) => {
    const [path = '', fragment] = address.split('#');
    const own = entries.filter(({ documentId }) => toDocumentPath(documentId) === path);
    return own
      .slice(0, 1)
      .map(({ documentId, sectionId }) => ({ documentId, fragmentId: fragment ?? sectionId }));
  });
}
