/**
 * `npm run bench:scale -- 50 200 1000`: makes a generated archive of each size, builds it for the first time, again
 * without a change, and again with one changed text. It prints processor time, memory, files and the weights of pages.
 *
 * With `--peers`, other programs build a site with search from the same texts: plain pages, without ids, sources,
 * citations and exports. They are installed in `.cache` on first use. `--keep` keeps the built archives.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { generateDocuments } from '../tests/scale/generated-archive.ts';
import { makeSecondProject } from '../tests/second-project.ts';
import { measureRun, type MeasuredRun } from './measure-run.ts';
import { preparePeer, SCALE_PEERS, type ScalePeer } from './scale-peers.ts';

const SIZES = [50, 200, 1000];

/** The kinds of page to weigh, by the beginning of their address. The first that fits counts. */
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
] as const;

/** To weigh every page takes longer than to build it. The heaviest is nearly always one of the largest. */
const WEIGHED = 3;

interface BuiltSite {
  files: number;
  megabytes: number;
  /** The weight of the heaviest page of each kind, in kB of Brotli, and how many pages the kind has. */
  pages: Map<string, { kilobytes: number; path: string; count: number }>;
}

function readSite(dist: string): BuiltSite {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
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

async function measureBuild(folder: string, what: string): Promise<void> {
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

async function benchSize(count: number, isKept: boolean): Promise<void> {
  console.log(`${count} texts`);
  const project = makeSecondProject();
  try {
    project.useGeneratedArchive(count);
    await measureBuild(project.folder, 'first build');
    await measureBuild(project.folder, 'unchanged');
    changeOneText(project.folder);
    await measureBuild(project.folder, 'one text changed');
    printSite(count, readSite(join(project.folder, 'dist')));
  } finally {
    if (isKept) console.log(`  kept in ${project.folder}`);
    else rmSync(project.folder, { recursive: true });
  }
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
  options: { keep: { type: 'boolean', default: false }, peers: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const sizes = positionals.length === 0 ? SIZES : positionals.map(Number);
for (const size of sizes) {
  await benchSize(size, values.keep);
  if (values.peers) for (const peer of SCALE_PEERS) await benchPeer(peer, size);
}
