import type { Engine } from '../engine/engine.ts';
import { whileBytesArrive } from '../engine/progress.ts';
import { OtherReleaseError } from '../engine/release.ts';

/** If no bytes arrive for this time, the script probably does not exist. */
const LIMIT_MS = 3000;

/**
 * Reloads the page if the search script cannot be loaded. A page that was open during a release names a script that no
 * longer exists, and some browsers never retry a module that failed. The address has the query, so nothing is lost.
 * Without a connection the page does not reload.
 */
export async function reloadWithoutScript(script: Promise<unknown>): Promise<void> {
  try {
    await whileBytesArrive(script, LIMIT_MS, 'The script of search');
  } catch {
    if (await isReachable(location.href)) location.reload();
  }
}

/**
 * Reloads the page if the texts belong to another release. Either the host has changed since the page was loaded, or
 * the browser had kept an old page.
 */
export async function reloadForOtherRelease(engine: Engine): Promise<void> {
  try {
    await engine.open();
  } catch (error) {
    if (error instanceof OtherReleaseError && (await isReachable(location.href))) location.reload();
  }
}

/**
 * @returns whether the page may reload by itself: the reader has not used it yet, and it has not tried a reload before.
 *   A second reload would not help while the files of a release are still being copied to the host
 */
export function mayReload(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type !== 'reload' && !(navigator.userActivation as UserActivation | undefined)?.hasBeenActive;
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const request = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MS) } as const;
    return (await fetch(address, request)).ok;
  } catch {
    return false;
  }
}
