/**
 * `npm run bench:scale -- 50 200 1000`: makes a generated archive of each size, builds it for the first time, again
 * without a change, and again with one changed text. It prints processor time, memory, files and the weights of pages.
 * Then it searches the built site in a browser, and compares answers with a scan of the texts. At the end it prints the
 * figures of the site beside their limits. Times by the clock depend on the machine and on the other programs that run
 * there.
 *
 * With `--peers`, other programs build a site with search from the same texts: plain pages, without ids, sources,
 * citations and exports. They are installed in `.cache` on first use. `--keep` keeps the built archives in the
 * temporary folder. With `--built`, nothing is built: only the pages and the search of those archives are measured.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { site } from '../src/site.ts';
import { generateDocuments } from '../tests/scale/generated-archive.ts';
import { makeSecondProject } from '../tests/second-project.ts';
import { measureSearch, type SearchCost } from './bench-scale-search.ts';
import { measureTruth, printTruth } from './bench-true-answers.ts';
import { findBrowser } from './find-browser.ts';
import { measureRun, type MeasuredRun } from './measure-run.ts';
import { preparePeer, SCALE_PEERS, type ScalePeer } from './scale-peers.ts';

const SIZES = [50, 200, 1000];

/** The limit of each figure, by the number of texts. Other sizes have the limits of the next larger size. */
const LIMITS: Record<keyof Figures, readonly [at200: number, at1000: number, at10000: number]> = {
  'first build, CPU s': [15, 50, 500],
  'unchanged build, CPU s': [5, 12, 100],
  'peak memory, GB': [0.8, 1.2, 2.5],
  'dist, MB': [25, 120, 1200],
  'files a text': [12, 12, 12],
  'heaviest page but print, kB': [14, 14, 14],
  'cold search of two words, scripts included, kB (median)': [50, 55, 70],
  'cold search of two words, kB (90 %)': [Infinity, Infinity, Infinity],
  'slow 4G: first passages, s (median)': [0.6, 0.65, 0.75],
  'slow 4G: first passages, s (90 %)': [0.9, 1, 1.1],
  'longest task while typing, ms': [50, 50, 50],
  'heap, MB': [30, 40, 80],
};

const LIMIT_SIZES = [200, 1000];

/** How many words that no text has are searched. There are few, because each needs a scan of all texts. */
const ABSENT_WORDS = 100;

/** The figures that are printed at the end. */
interface Figures {
  'first build, CPU s': number;
  'unchanged build, CPU s': number;
  'peak memory, GB': number;
  'dist, MB': number;
  'files a text': number;
  'heaviest page but print, kB': number;
  'cold search of two words, scripts included, kB (median)': number;
  'cold search of two words, kB (90 %)': number;
  'slow 4G: first passages, s (median)': number;
  'slow 4G: first passages, s (90 %)': number;
  'longest task while typing, ms': number;
  'heap, MB': number;
}

/** The kinds of page to weigh, by the beginning of their address. The first match counts. */
const KINDS = [
  ['home', /^index\.html$/u],
  ['documents', /^documents\/(?:index|(?:by|from)\/.*)\.html$/u],
  ['a text', /^documents\/[^/]+\/index\.html$/u],
  ['source', /^documents\/[^/]+\/source\/index\.html$/u],
  ['search', /^search\//u],
  ['find', /^find\//u],
  ['print', /^print\//u],
  ['compare, choice', /^compare\/(?:index\.html|[^/]+\/index\.html)$/u],
  ['compare, pair', /^compare\//u],
  ['changes', /^changes\//u],
  ['verify', /^verify\//u],
  ['names', /^names\//u],
  ['terms', /^terms\//u],
  ['themes', /^themes\//u],
  ['events', /^events\//u],
  ['download', /^download\//u],
  ['list', /^list\//u],
  ['wrong address', /^404\.html$/u],
] as const;

/** These pages may weigh more if their text is long. */
const OF_ONE_TEXT = new Set<string>(['a text', 'source', 'compare, pair']);

/**
 * How many of the largest pages of a kind are weighed. The heaviest is nearly always among them, and to weigh is slow.
 */
const WEIGHED = 3;

interface BuiltSite {
  files: number;
  megabytes: number;
  /** The weight of the heaviest page of each kind, in kB of Brotli, and how many pages the kind has. */
  pages: Map<string, { kilobytes: number; path: string; count: number }>;
}

function readSite(dist: string): BuiltSite {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    // The measure of search writes compressed copies.
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/u.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, name: path.slice(dist.length + 1), bytes: statSync(path).size };
    });
  const pages = new Map<string, { kilobytes: number; path: string; count: number }>();
  const html = files.filter(({ name }) => name.endsWith('.html'));
  const byKind = Map.groupBy(html, ({ name }) => KINDS.find(([, form]) => form.test(name))?.[0] ?? 'other');
  for (const [kind, all] of byKind) {
    const weighed = all
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, WEIGHED)
      .map(({ path, name }) => ({ path: name, kilobytes: weigh(path) }))
      .toSorted((a, b) => b.kilobytes - a.kilobytes);
    const [heaviest] = weighed;
    if (heaviest) pages.set(kind, { ...heaviest, count: all.length });
  }
  return { files: files.length, megabytes: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, pages };
}

function weigh(path: string): number {
  return brotliCompressSync(readFileSync(path)).byteLength / 1000;
}

function formatRun({ cpuSeconds, peakBytes }: Pick<MeasuredRun, 'cpuSeconds' | 'peakBytes'>): string {
  const memory = peakBytes === undefined ? '' : `, ${(peakBytes / 1e9).toFixed(2)} GB`;
  return `${cpuSeconds.toFixed(1)} CPU s${memory}`;
}

async function measureBuild(folder: string, what: string): Promise<MeasuredRun> {
  const startedMs = performance.now();
  const run = await measureRun(folder, ['node', 'scripts/build.ts'], {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: 'Asia/Tokyo',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  if (run.status !== 0) throw new Error(`The build failed.\n${run.output.slice(-5000)}`);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  console.log(`  ${what.padEnd(18)} ${formatRun(run)} (${seconds} s by the clock)`);
  return run;
}

/** Adds a word to a text, as an editor would: to the text and its source. */
function changeOneText(folder: string): void {
  const [name = ''] = readdirSync(join(folder, 'content/documents')).toSorted();
  const file = join(folder, 'content/documents', name);
  const text = readFileSync(file, 'utf8');
  // A change of our own words is the smallest change that readers see on several pages.
  writeFileSync(file, text.replace(/^summary: "/mu, 'summary: "Changed. '));
}

function printSite(count: number, { files, megabytes, pages }: BuiltSite): void {
  console.log(
    `  dist               ${megabytes.toFixed(1)} MB, ${files} files, ${(files / count).toFixed(1)} a text`,
  );
  for (const [kind, { kilobytes, path, count: number }] of pages)
    console.log(`  ${kind.padEnd(18)} ${kilobytes.toFixed(1).padStart(7)} kB  (${number} pages; ${path})`);
}

interface BuildRuns {
  first: MeasuredRun;
  unchanged: MeasuredRun;
}

function toFigures(
  count: number,
  runs: BuildRuns | undefined,
  { files, megabytes, pages }: BuiltSite,
  search: SearchCost,
): Figures {
  const limited = [...pages].filter(([kind]) => kind !== 'print' && !OF_ONE_TEXT.has(kind));
  const seconds = search.firstMs.map((ms) => ms / 1000);
  return {
    'first build, CPU s': runs?.first.cpuSeconds ?? NaN,
    'unchanged build, CPU s': runs?.unchanged.cpuSeconds ?? NaN,
    'peak memory, GB': (runs?.first.peakBytes ?? NaN) / 1e9,
    'dist, MB': megabytes,
    'files a text': files / count,
    'heaviest page but print, kB': Math.max(...limited.map(([, { kilobytes }]) => kilobytes)),
    'cold search of two words, scripts included, kB (median)': takeShare(search.kilobytes, 0.5),
    'cold search of two words, kB (90 %)': takeShare(search.kilobytes, 0.9),
    'slow 4G: first passages, s (median)': takeShare(seconds, 0.5),
    'slow 4G: first passages, s (90 %)': takeShare(seconds, 0.9),
    'longest task while typing, ms': search.longestTaskMs,
    'heap, MB': search.heapMegabytes,
  };
}

/** @returns the value that this share of the values does not exceed */
function takeShare(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;
}

function printFigures(count: number, figures: Figures): void {
  const largest = LIMIT_SIZES.findIndex((size) => count <= size);
  const column = largest < 0 ? LIMIT_SIZES.length : largest;
  console.log(`  the figures of ${count} texts, beside their limits; load ${loadavg()[0]?.toFixed(1)}`);
  const measured = (Object.keys(LIMITS) as (keyof Figures)[]).filter((name) => !Number.isNaN(figures[name]));
  for (const name of measured) {
    const [figure, limit = Infinity] = [figures[name], LIMITS[name][column]];
    const end = limit === Infinity ? '' : `  at most ${limit}${figure > limit ? ': missed' : ''}`;
    console.log(`  ${figure.toFixed(figure < 10 ? 2 : 1).padStart(8)}  ${name}${end}`);
  }
}

async function searchSite(dist: string, count: number): Promise<SearchCost> {
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    return await measureSearch(browser, dist, generateDocuments(count));
  } finally {
    await browser.close();
  }
}

interface Options {
  isKept: boolean;
  /** Whether an earlier run kept the built archive. */
  isBuilt: boolean;
}

async function benchSize(count: number, { isKept, isBuilt }: Options): Promise<void> {
  console.log(`${count} texts`);
  // Not in the project, whose history in git is of other texts.
  const folder =
    isKept || isBuilt
      ? join(tmpdir(), `archive-of-${count}-texts`)
      : mkdtempSync(join(tmpdir(), 'archive-project-'));
  const dist = join(folder, 'dist');
  if (isBuilt && !existsSync(dist))
    throw new Error(`There is no ${dist}. Build it: npm run bench:scale -- --keep ${count}`);
  try {
    const runs = isBuilt ? undefined : await buildTwice(count, folder);
    const built = readSite(dist);
    printSite(count, built);
    const search = await searchSite(dist, count);
    printTruth(await measureTruth(dist, site.language, ABSENT_WORDS));
    printFigures(count, toFigures(count, runs, built, search));
    if (isBuilt) return;
    changeOneText(folder);
    await measureBuild(folder, 'one text changed');
  } finally {
    if (isKept || isBuilt) console.log(`  kept in ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}

async function buildTwice(count: number, folder: string): Promise<BuildRuns> {
  rmSync(folder, { recursive: true, force: true });
  makeSecondProject(folder).useGeneratedArchive(count);
  const first = await measureBuild(folder, 'first build');
  return { first, unchanged: await measureBuild(folder, 'unchanged') };
}

async function benchPeer(peer: ScalePeer, count: number): Promise<void> {
  const folder = await preparePeer(peer);
  try {
    peer.write(folder, generateDocuments(count));
    const runs: MeasuredRun[] = [];
    for (const command of peer.commands) {
      const run = await measureRun(folder, command, { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' });
      if (run.status !== 0) throw new Error(`${peer.name} failed.\n${run.output.slice(-5000)}`);
      runs.push(run);
    }
    const cpuSeconds = runs.reduce((sum, run) => sum + run.cpuSeconds, 0);
    const peakBytes = runs.reduce((most, run) => Math.max(most, run.peakBytes ?? 0), 0);
    const { megabytes, files } = readSite(join(folder, peer.site));
    console.log(
      `  ${peer.name.padEnd(22)} ${formatRun({ cpuSeconds, peakBytes })}, ${megabytes.toFixed(1)} MB, ${files} files`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  options: {
    built: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const sizes = positionals.length === 0 ? SIZES : positionals.map(Number);
for (const size of sizes) {
  await benchSize(size, { isKept: values.keep, isBuilt: values.built });
  if (values.peers) for (const peer of SCALE_PEERS) await benchPeer(peer, size);
}
