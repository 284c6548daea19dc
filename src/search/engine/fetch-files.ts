import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';

/**
 * Starts to fetch the texts and the script of the index, while the search script loads. If one file waited for another,
 * each wait would cost a round trip.
 *
 * @returns the response with the texts. A `<link rel="preload">` would not work: after a failure the next fetch fails,
 *   too
 */
export function fetchFiles(): Promise<Response> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = toHref(`${searchFiles.index}pagefind.js`);
  document.head.append(link);
  const passages = fetchPassages();
  // `readPassages` handles a failure.
  passages.catch(() => undefined);
  return passages;
}

/**
 * Fetches the passages file. Its name stays the same when its content changes, so the browser must check whether its
 * cached copy is stale: a script cannot read the texts of another release.
 *
 * @param path the path of the file or of its copy
 */
export function fetchPassages(path: string = searchFiles.passages): Promise<Response> {
  return fetch(toHref(path), { cache: 'no-cache' });
}
