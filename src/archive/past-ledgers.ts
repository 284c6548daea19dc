import { spawnSync } from 'node:child_process';
import type { PastLedger } from '../text/ledger-history.ts';
import { LEDGER_FILE, readLedger } from '../text/ledger.ts';

/**
 * Asks git for every commit that changed the ledger, as far back as this copy's history goes.
 *
 * @returns their ledgers, the newest first; none where there is no git or no history, as in a downloaded archive
 * @throws where a past ledger cannot be read: the check must not pass without comparing it
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
