import type { Browser } from '@playwright/test';
import { listEntries, type Peer } from './peers/entry.ts';
import { loadFlexSearch } from './peers/flexsearch.ts';
import { loadMiniSearch } from './peers/minisearch.ts';
import { loadOrama } from './peers/orama.ts';
import { loadPagefind } from './peers/pagefind.ts';
import { loadBuiltSearch, readPassagesFile } from '../tests/built-search.ts';
import { askPassageQueries, sumKinds, toFind, type KindResult } from '../tests/passage-queries.ts';

/** The results of one engine, by kind. */
interface PeerResult {
  name: string;
  results: KindResult[];
}

/**
 * Asks this search and others the queries with exact passages. A hit is right if its section has the passage. If no
 * text answers a query, the right result is none.
 *
 * @param dist folder of the built site
 */
export async function measurePeers(browser: Browser, dist: string): Promise<PeerResult[]> {
  const entries = listEntries(readPassagesFile(dist));
  const pagefind = await loadPagefind(browser, dist, entries);
  try {
    const peers: Peer[] = [
      { name: 'this archive', find: toFind(loadBuiltSearch(dist)) },
      ...pagefind.peers,
      await loadMiniSearch(entries),
      await loadOrama(entries),
      await loadFlexSearch(entries),
    ];
    const all: PeerResult[] = [];
    for (const { name, find } of peers) all.push({ name, results: await askPassageQueries(find, 'section') });
    return all;
  } finally {
    await pagefind.stop();
  }
}

/** Prints how many queries of each kind have the right section first. */
export function printPeers(peers: PeerResult[]): void {
  const columns = peers.map(({ name, results }) => ({ name, rows: [...results, sumKinds(results)] }));
  console.log('\nRight section first, by kind of query (for “none”: nothing found)\n');
  printRow(['kind', ...columns.map(({ name }) => name)]);
  printRow(['---', ...columns.map(() => '---')]);
  for (const [index, { kind, count }] of (columns[0]?.rows ?? []).entries())
    printRow([`${kind} ${count}`, ...columns.map(({ rows }) => String(rows[index]?.first))]);
}

function printRow(cells: string[]): void {
  console.log(`| ${cells.map((cell, index) => cell.padEnd(index === 0 ? 14 : 22)).join(' | ')} |`);
}
