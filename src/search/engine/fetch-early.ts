import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';

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

/**
 * @param path of the file, or of its copy. Their names do not change with what they hold, so a browser that has kept one is
 *   to ask whether it still holds: a script of this release could not read the texts of another
 */
export function fetchPassages(path: string = searchFiles.passages): Promise<Response> {
  return fetch(toHref(path), { cache: 'no-cache' });
}
