import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns the lines of a text that are not empty */
export function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Runs a git command that may fail. */
export function askGit(...args: string[]) {
  return spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e9, env: toGitEnvironment() });
}

/**
 * Runs a git command that must not fail.
 *
 * @param output an open file that takes what git prints, in place of the result
 * @throws if it fails, with what git said
 */
export function runGit(
  options: string[],
  args: string[],
  input = '',
  output: 'pipe' | number = 'pipe',
): Buffer {
  const { status, stdout, stderr } = spawnSync('git', [...options, ...args], {
    maxBuffer: 4e9,
    stdio: ['pipe', output, 'pipe'],
    input,
    env: toGitEnvironment(),
  });
  if (status !== 0) throw new Error(`git ${options[0]} failed: ${stderr.toString().trim()}`);
  return stdout;
}

/** What git gives to its hooks. They may be about another folder than this one. */
const OF_A_HOOK = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_PREFIX'];

/** Messages of git are compared, so they must be in English. Replaced commits and grafts would hide the true history. */
function toGitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_A_HOOK.includes(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
  };
}

/** How many bytes of files are read from git at once. They go through a file, to limit the memory. */
const BATCH_BYTES = 64_000_000;

/**
 * Reads files that git has, one after the other. The memory of each is used again for the next one.
 *
 * @returns the bytes of each file, in the order of their hashes in git; undefined if git does not have it
 */
export function* readBlobs(hashes: readonly string[]): Generator<Buffer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-git-'));
  try {
    const sizes = toLines(
      runGit(['cat-file', '--batch-check=%(objectsize)'], [], toInput(hashes)).toString('utf8'),
    ).map((line) => (/^\d+$/u.test(line) ? Number(line) : undefined));
    const memory = Buffer.alloc(Math.max(0, ...sizes.map((size) => size ?? 0)));
    for (let start = 0; start < hashes.length;) {
      let end = start;
      let bytes = 0;
      do bytes += sizes[end++] ?? 0;
      while (end < hashes.length && bytes + (sizes[end] ?? 0) <= BATCH_BYTES);
      yield* readBatch(hashes.slice(start, end), sizes.slice(start, end), join(folder, 'batch'), memory);
      start = end;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* readBatch(
  hashes: readonly string[],
  sizes: readonly (number | undefined)[],
  path: string,
  memory: Buffer,
): Generator<Buffer | undefined> {
  const file = openSync(path, 'w+');
  try {
    const there = hashes.filter((_, index) => sizes[index] !== undefined);
    runGit(['cat-file', '--batch=%(objectsize)'], [], toInput(there), file);
    let at = 0;
    for (const size of sizes) {
      if (size !== undefined) {
        at += `${size}\n`.length;
        readSync(file, memory, 0, size, at);
        at += size + 1;
      }
      yield size === undefined ? undefined : memory.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

function toInput(hashes: readonly string[]): string {
  return hashes.map((hash) => `${hash}\n`).join('');
}
