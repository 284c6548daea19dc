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

/** @returns the text of each file, in the order of their hashes in git */
export function readBlobs(hashes: readonly string[]): string[] {
  const output = runGit(['cat-file', '--batch'], [], `${hashes.join('\n')}\n`);
  let at = 0;
  return hashes.map(() => {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    at = end + 1 + size + 1;
    return output.toString('utf8', end + 1, end + 1 + size);
  });
}
