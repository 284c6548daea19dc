/**
 * `npm run build`: builds the site, and the configurations for hosts, in a new folder. When they are complete, they
 * replace dist and .hosting. The site has a zip with all its files (src/hosting/pack-archive.ts). Astro first checks
 * the content in the same process (src/archive/content-check.ts). A failed build does not change dist. If nothing has
 * changed since the last build, and dist is whole, nothing is built.
 *
 * `npm run build -- --fresh` uses nothing of earlier builds. The site has the same bytes.
 *
 * `npm run build -- --precompress` also writes a compressed copy (`.br`, `.gz`) of each file, for hosts that send them.
 *
 * `npm run build -- --offline` makes pages that can also be opened from a folder, without a server: their addresses are
 * relative and name files.
 *
 * Other arguments are passed to `astro build`: `npm run build -- --base /some/path/`. With `--without-history`, a
 * server (CI) builds even if it cannot see the whole history of ids.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  hashBuiltFiles,
  listBuiltFiles,
  renewChecksums,
  writeChecksums,
} from '../src/archive/built-files.ts';
import { paths } from '../src/archive/addresses.ts';
import { CACHE_VARIABLE } from '../src/archive/build-cache.ts';
import { WITHOUT_HISTORY, WITHOUT_HISTORY_VARIABLE } from '../src/archive/without-history.ts';
import { holdLock } from '../src/archive/process-lock.ts';
import { assertMediaTypes } from '../src/hosting/assert-media-types.ts';
import { makeOffline } from '../src/hosting/offline.ts';
import { formatSize, packArchive } from '../src/hosting/pack-archive.ts';
import { precompress } from '../src/hosting/precompress.ts';
import { writeConfigurations } from '../src/hosting/write-configurations.ts';
import { site } from '../src/site.ts';
import { explainFault, removeStack, reportFault } from './explain-fault.ts';
import { checkIntegrity } from './integrity.ts';
import { findUnchanged, hashCode, hashInputs, noteBuild, prepareCache } from './last-build.ts';
import {
  assertReplaceable,
  HOSTING,
  NEXT,
  recoverSite,
  removeDiscarded,
  replaceSite,
  SITE,
  toPath,
} from './replace-site.ts';
import { formatSecondsSince, run } from './run.ts';

/** Arguments that are not for Astro. */
const OWN_OPTIONS = ['--fresh', '--offline', '--precompress', WITHOUT_HISTORY];

const ASTRO = toPath('node_modules/astro/bin/astro.mjs');

/** Node then removes more often the objects that nothing needs. This saves a quarter of the memory. */
const NODE_MEMORY = ['--max-semi-space-size=8', '--heap-growing-percent=30'];

/**
 * The bundler and the C library then give freed memory back at once. One thread of the bundler holds less than several.
 */
const NATIVE_MEMORY = {
  MALLOC_ARENA_MAX: '1',
  MIMALLOC_PURGE_DELAY: '0',
  RAYON_NUM_THREADS: '1',
};

interface Options {
  base: string;
  /** Whether nothing of earlier builds is used. */
  isFresh: boolean;
  isOffline: boolean;
  isPrecompressed: boolean;
  astro: string[];
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      fresh: { type: 'boolean' },
      offline: { type: 'boolean' },
      precompress: { type: 'boolean' },
    },
    strict: false,
  });
  return {
    base: typeof values.base === 'string' ? values.base : site.base,
    isFresh: values.fresh === true,
    isOffline: values.offline === true,
    isPrecompressed: values.precompress === true,
    astro: args.filter((arg) => !OWN_OPTIONS.includes(arg)),
  };
}

/**
 * @returns whether Astro built the site
 * @throws if the reason was the machine, for example a full disk
 */
async function runAstro(args: string[], cache: string): Promise<boolean> {
  // Without --force, Astro uses a cached text even if the code that renders it has changed (astro#13028).
  const all = ['build', ...args, '--outDir', join(NEXT, SITE), '--force'];
  const { status, signal, output } = await run(process.execPath, [...NODE_MEMORY, ASTRO, ...all], {
    capture: 'stderr',
    isConnected: true,
    env: { ...NATIVE_MEMORY, [CACHE_VARIABLE]: cache },
  });
  // Astro prints errors with a stack of its own modules, which does not help an editor.
  const fault = `${signal ?? ''} ${output}`;
  if (status !== 0 && explainFault(fault) !== undefined) throw new Error(fault);
  if (output !== '') console.error(removeStack(output).trimEnd());
  if (signal !== undefined) console.error(`build: Astro was ended by the signal ${signal}.`);
  return status === 0;
}

/** @throws if a file was lost or changed after Astro hashed it, for example because the disk is full */
function assertWhole(folder: string): void {
  const { problems, summary } = checkIntegrity(folder);
  if (problems.length > 0)
    throw new Error(
      `The new site is not whole: ${summary}. Another program changed ${NEXT} during the build. Build again.`,
    );
  console.log(`build: compared with SHA256SUMS: ${summary}`);
}

async function build(options: Options): Promise<boolean> {
  const { base, isFresh, isOffline, isPrecompressed, astro } = options;
  recoverSite();
  assertReplaceable();
  const code = hashCode();
  const inputs = hashInputs(code, [base, String(isOffline), String(isPrecompressed), ...astro]);
  const unchanged = isFresh ? undefined : findUnchanged(inputs);
  if (unchanged !== undefined) {
    console.log(
      `build: nothing has changed since the last build (${unchanged}). To build anyway, add --fresh.`,
    );
    return true;
  }
  const cache = prepareCache(code, isFresh);
  const startedAt = Date.now();
  console.log('build: checking the content, then building the site and its search index …');
  const startedMs = performance.now();
  if (!(await runAstro(astro, cache))) return false;
  console.log(`build: built (${formatSecondsSince(startedMs)})`);
  const next = toPath(NEXT, SITE);
  const content = toPath('content');
  const built = { site: next, files: listBuiltFiles(next), base, content, name: site.name };
  console.log('build: packing the archive for readers to take away …');
  const sizeBytes = await packArchive({ ...built, folder: toFolderName(site.shortName) });
  renewChecksums(
    next,
    [paths.archiveZip, `${paths.download}index.html`].map((path) => path.slice(1)),
  );
  console.log(`build: archive.zip has ${formatSize(sizeBytes)}`);
  const files = listBuiltFiles(next);
  assertMediaTypes(files);
  writeConfigurations(next, toPath(NEXT, HOSTING), base);
  if (isOffline) {
    assertWhole(next);
    makeOffline(next, files, base);
    writeChecksums(next, hashBuiltFiles(next));
    console.log('build: the pages can be opened from a folder');
  }
  if (isPrecompressed) {
    console.log('build: compressing …');
    console.log(`build: ${await precompress(next, files)} compressed copies`);
  }
  assertWhole(next);
  console.log('build: replacing dist with the new site …');
  replaceSite();
  noteBuild(inputs, cache, startedAt);
  console.log('build: dist is ready; .hosting has configurations for hosts');
  return true;
}

/** @returns the name in lower-case letters, digits and hyphens: `japan-it-archive` */
function toFolderName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/gu) ?? ['archive'];
  return words.join('-');
}

async function buildAlone(options: Options): Promise<boolean> {
  await holdLock('build');
  // If an earlier build was killed, its Astro may still run for a moment.
  const free = await holdLock('astro');
  free();
  try {
    return await build(options);
  } finally {
    removeDiscarded();
  }
}

const args = process.argv.slice(2);
if (args.includes(WITHOUT_HISTORY)) process.env[WITHOUT_HISTORY_VARIABLE] = '1';
try {
  if (!(await buildAlone(readOptions(args)))) process.exitCode = 1;
} catch (error) {
  reportFault(error);
}
if (process.exitCode === 1) {
  const kept = existsSync(toPath(SITE)) ? 'dist still holds the last good build' : 'there is no dist';
  console.error(`build: failed; ${kept}. See the message above.`);
}
