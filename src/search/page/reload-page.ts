import { withinLimit } from '../engine/time-limit.ts';

/** A script that is to be had comes within this time, also on a slow line. */
const LIMIT_MS = 3000;

/**
 * Loads the page anew where the script of search cannot be had: a page left open from an earlier release names one that is
 * gone, and some browsers never ask again for a module that failed. The query is in the address, so nothing is lost.
 * Without a connection the page stays.
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
