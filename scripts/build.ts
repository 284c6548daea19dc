/**
 * `npm run build`: builds the site, and the configurations for hosts, in a new folder. When they are complete, they
 * replace dist and .hosting. Astro checks the content first (src/archive/content-check.ts), in the process that builds.
 * A failed build does not change dist.
 *
 * `npm run build -- --precompress` also writes a compressed copy (`.br`, `.gz`) of each file, for hosts that send them.
 *
 * `npm run build -- --offline` makes pages that can also be opened from a folder, without a server: their addresses are
 * relative and name files.
 *
 * Other arguments are passed to `astro build`: `npm run build -- --base /some/path/`. With `--without-history`, a server
 * (CI) builds although it cannot see the whole history of ids.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listBuiltFiles, writeChecksums } from '../src/archive/built-files.ts';
import { WITHOUT_HISTORY, WITHOUT_HISTORY_VARIABLE } from '../src/archive/content-check.ts';
import { assertMediaTypes } from '../src/hosting/assert-media-types.ts';
import { makeOffline } from '../src/hosting/offline.ts';
import { precompress } from '../src/hosting/precompress.ts';
import { writeConfigurations } from '../src/hosting/write-configurations.ts';
import { site } from '../src/site.ts';
import { formatSecondsSince, run } from './run.ts';

const ROOT = join(import.meta.dirname, '..');
const SITE = 'dist';
const HOSTING = '.hosting';

/** The folders that a build replaces. */
const PARTS = [SITE, HOSTING];
const NEXT = '.build-next';
const PREVIOUS = '.build-previous';

const toPath = (...parts: string[]) => join(ROOT, ...parts);

function remove(folder: string): void {
  rmSync(toPath(folder), { recursive: true, force: true });
}

/** If a build was stopped between the renames of `swap`, the last good build is in the folder of the previous one. */
function recoverInterrupted(): void {
  for (const part of PARTS)
    if (!existsSync(toPath(part)) && existsSync(toPath(PREVIOUS, part)))
      renameSync(toPath(PREVIOUS, part), toPath(part));
  remove(PREVIOUS);
  remove(NEXT);
}

function swap(): void {
  mkdirSync(toPath(PREVIOUS), { recursive: true });
  for (const part of PARTS) {
    if (existsSync(toPath(part))) renameSync(toPath(part), toPath(PREVIOUS, part));
    renameSync(toPath(NEXT, part), toPath(part));
  }
  remove(PREVIOUS);
}

/** Astro does not know these. */
const OWN_OPTIONS = ['--offline', '--precompress', WITHOUT_HISTORY];

interface Options {
  base: string;
  isOffline: boolean;
  isPrecompressed: boolean;
  astro: string[];
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { base: { type: 'string' }, offline: { type: 'boolean' }, precompress: { type: 'boolean' } },
    strict: false,
  });
  return {
    base: typeof values.base === 'string' ? values.base : site.base,
    isOffline: values.offline === true,
    isPrecompressed: values.precompress === true,
    astro: args.filter((arg) => !OWN_OPTIONS.includes(arg)),
  };
}

async function build({ base, isOffline, isPrecompressed, astro }: Options): Promise<boolean> {
  recoverInterrupted();
  console.log('build: checking the content, then building the site and its search index …');
  const startedMs = performance.now();
  // Without --force, Astro uses a cached text even if the code that renders it has changed (astro#13028).
  const args = ['build', ...astro, '--outDir', join(NEXT, SITE), '--force'];
  const { status, output } = await run('astro', args);
  if (output !== '') console.error(output);
  if (status !== 0) return false;
  console.log(`build: built (${formatSecondsSince(startedMs)})`);
  const next = toPath(NEXT, SITE);
  const files = listBuiltFiles(next);
  assertMediaTypes(files);
  writeConfigurations(next, toPath(NEXT, HOSTING), base);
  if (isOffline) {
    makeOffline(next, files, base);
    writeChecksums(next);
    console.log('build: the pages can be opened from a folder');
  }
  if (isPrecompressed) {
    console.log('build: compressing …');
    console.log(`build: ${await precompress(next, files)} compressed copies`);
  }
  console.log('build: replacing dist with the new site …');
  swap();
  console.log('build: dist is ready; .hosting has configurations for hosts');
  return true;
}

const args = process.argv.slice(2);
if (args.includes(WITHOUT_HISTORY)) process.env[WITHOUT_HISTORY_VARIABLE] = '1';
try {
  if (!(await build(readOptions(args)))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  remove(NEXT);
}
if (process.exitCode === 1) {
  const kept = existsSync(toPath(SITE)) ? 'dist still holds the last good build' : 'there is no dist';
  console.error(`build: failed; ${kept}. See the message above.`);
}
