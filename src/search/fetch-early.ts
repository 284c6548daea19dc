import { toHref } from '../archive/addresses.ts';
import { searchFiles } from './files.ts';

/** How long the file of passages may take. */
const LIMIT_MS = 6000;

/**
 * Begins to fetch what search needs beside its own script, instead of after it: on a slow line each file that is only
 * known from the one before costs a round trip.
 *
 * @returns the file of passages. No `<link rel="preload">` for it: one that failed would fail again when it is fetched anew
 */
export function fetchEarly(): Promise<Response> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = toHref(`${searchFiles.index}pagefind.js`);
  document.head.append(link);
  const passages = fetchPassages();
  // What fails here is told when it is read.
  passages.catch(() => undefined);
  return passages;
}

export function fetchPassages(): Promise<Response> {
  return fetch(toHref(searchFiles.passages), { signal: AbortSignal.timeout(LIMIT_MS) });
}
