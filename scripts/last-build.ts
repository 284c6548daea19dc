import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGit } from '../src/archive/git.ts';
import { hashFile } from '../src/archive/built-files.ts';
import { CHECKSUMS_FILE } from '../src/archive/checksums.ts';
import { hashFolders } from '../src/archive/hash-folders.ts';
import { WITHOUT_HISTORY_VARIABLE } from '../src/archive/without-history.ts';
import { checkIntegrity } from './integrity.ts';
import { HOSTING, SITE, toPath } from './replace-site.ts';

/** The work that is kept from one build to the next. Each version of the code has a folder of its own in it. */
const CACHE = '.cache/build';

/** The file in the folder of the cache that says what the last complete build was made from. */
const LAST = 'last.json';

/** The code that a build depends on. Tests and documentation do not change a build. */
const CODE = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

interface LastBuild {
  /** The hash of everything that the build depends on. */
  inputs: string;
  /** The hash of its list of checksums. */
  checksums: string;
}

/** @returns a hash of the code and of the version of Node */
export function hashCode(): string {
  return hashFolders(toPath(), CODE, process.version).slice(0, 32);
}

/**
 * @param code the result of `hashCode`
 * @param options the arguments of the build
 * @returns a hash of everything that a build depends on: code, content, options, and the history of the ids in git
 */
export function hashInputs(code: string, options: readonly string[]): string {
  const history = ['HEAD', 'MERGE_HEAD', '--is-shallow-repository'].map(
    (what) => askGit('rev-parse', what).stdout,
  );
  // On a server, a build fails if it cannot see the whole history, unless this variable allows it.
  const server = [process.env['CI'], process.env[WITHOUT_HISTORY_VARIABLE]];
  return hashFolders(toPath(), ['content'], JSON.stringify([code, options, history, server]));
}

/**
 * @param code the result of `hashCode`
 * @param isFresh whether to delete the work of earlier builds
 * @returns the folder for the work of this version of the code. The folders of other versions are deleted
 */
export function prepareCache(code: string, isFresh: boolean): string {
  const kept = isFresh ? [] : [code, LAST];
  if (existsSync(toPath(CACHE)))
    for (const name of readdirSync(toPath(CACHE)).filter((one) => !kept.includes(one)))
      rmSync(toPath(CACHE, name), { recursive: true, force: true });
  mkdirSync(toPath(CACHE, code), { recursive: true });
  return toPath(CACHE, code);
}

/**
 * @param inputs the result of `hashInputs`
 * @returns a summary if the last build had the same inputs and its site is whole; undefined if the site must be built
 */
export function findUnchanged(inputs: string): string | undefined {
  const last = readLast();
  const list = toPath(SITE, CHECKSUMS_FILE);
  if (last?.inputs !== inputs || !existsSync(toPath(HOSTING)) || !existsSync(list)) return undefined;
  if (hashFile(list) !== last.checksums) return undefined;
  const { problems, summary } = checkIntegrity(toPath(SITE));
  return problems.length === 0 ? summary : undefined;
}

function readLast(): LastBuild | undefined {
  try {
    return JSON.parse(readFileSync(toPath(CACHE, LAST), 'utf8')) as LastBuild;
  } catch {
    return undefined;
  }
}

/**
 * Notes what the site in `dist` was made from. Deletes the kept work that this build did not use, so that the cache does
 * not grow with each change of a text.
 *
 * @param cache the result of `prepareCache`
 * @param startedAt when the build began, in milliseconds since 1970
 */
export function noteBuild(inputs: string, cache: string, startedAt: number): void {
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && statSync(file).mtimeMs < startedAt) rmSync(file);
  }
  const last: LastBuild = { inputs, checksums: hashFile(toPath(SITE, CHECKSUMS_FILE)) };
  writeFileSync(toPath(CACHE, LAST), JSON.stringify(last));
}
