import { spawnSync } from 'node:child_process';

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
 * @throws if it fails, with what git said
 */
export function runGit(options: string[], args: string[], input = ''): Buffer {
  const { status, stdout, stderr } = spawnSync('git', [...options, ...args], {
    maxBuffer: 4e9,
    input,
    env: toGitEnvironment(),
  });
  if (status !== 0) throw new Error(`git ${options[0]} failed: ${stderr.toString().trim()}`);
  return stdout;
}

/** Messages of git are compared, so they must be in English. */
function toGitEnvironment() {
  return { ...process.env, LC_ALL: 'C' };
}

/** The bytes of files that are read from git at once, to limit the memory. */
const BATCH_BYTES = 8_000_000;

/** @returns the text of each file, in the order of their hashes in git. The files are read when they are asked for. */
export function* readBlobs(hashes: readonly string[]): Generator<string, undefined> {
  const sizes = toLines(
    runGit(['cat-file', '--batch-check=%(objectsize)'], [], toInput(hashes)).toString('utf8'),
  ).map(Number);
  for (let start = 0; start < hashes.length;) {
    let end = start;
    let bytes = 0;
    do bytes += sizes[end++] ?? 0;
    while (end < hashes.length && bytes + (sizes[end] ?? 0) <= BATCH_BYTES);
    yield* readBatch(hashes.slice(start, end));
    start = end;
  }
}

function* readBatch(hashes: readonly string[]): Generator<string, undefined> {
  const output = runGit(['cat-file', '--batch'], [], toInput(hashes));
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    at = end + 1 + size + 1;
    yield output.toString('utf8', end + 1, end + 1 + size);
  }
}

function toInput(hashes: readonly string[]): string {
  return `${hashes.join('\n')}\n`;
}
