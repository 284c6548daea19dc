import { spawnSync } from 'node:child_process';
import type { PastLedger } from '../src/text/ledger-history.ts';
import { LEDGER_FILE, readLedger } from '../src/text/ledger.ts';

/**
 * @returns the ledger of every commit that changed it, the newest first, as far back as this copy's history goes;
 *   none where git or its history is not present, as in a downloaded archive
 * @throws where a past ledger cannot be read: a history that cannot be compared must not pass for one that was
 */
export function listPastLedgers(): PastLedger[] {
  const commits = runGit('log', '--format=%h', '--', LEDGER_FILE)?.trim().split('\n') ?? [];
  return commits
    .filter((commit) => commit !== '')
    .map((commit) => {
      const { entries, problems } = readLedger(runGit('show', `${commit}:./${LEDGER_FILE}`) ?? '');
      if (problems.length > 0)
        throw new Error(`The ledger of commit ${commit} cannot be read: ${problems[0]?.message}.`);
      return { commit, entries };
    });
}

function runGit(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1e9 });
  return status === 0 ? stdout : undefined;
}
