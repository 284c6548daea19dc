import { spawnSync } from 'node:child_process';
import type { PastLedger } from '../text/ledger-history.ts';
import { LEDGER_FILE, readLedger } from '../text/ledger.ts';

/**
 * Reads the ledger of every commit that changed it, from the git history of this copy.
 *
 * @returns the ledgers, the newest first; an empty list if there is no git or no history, as in a downloaded archive
 * @throws if a past ledger cannot be read, because the check must not pass without comparing it
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
