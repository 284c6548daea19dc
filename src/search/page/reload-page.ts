import { withinLimit } from '../engine/time-limit.ts';

/** A script that exists loads within this time, even on a slow connection. */
const LIMIT_MS = 3000;

/**
 * Reloads the page if the search script cannot be loaded. A page that was open during a release names a script that no
 * longer exists, and some browsers never retry a module that failed. The address has the query, so nothing is lost.
 * Without a connection the page does not reload.
 */
export async function reloadWithoutScript(script: Promise<unknown>): Promise<void> {
  try {
    await withinLimit(script, LIMIT_MS, 'The script of search');
  } catch {
    if (await isReachable(location.href)) location.reload();
  }
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const request = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MS) } as const;
    return (await fetch(address, request)).ok;
  } catch {
    return false;
  }
}
