import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';

/**
 * Begins to fetch the texts and the script of the index. They come at the same time as the search script: on a slow line
 * each file that waits for another costs a round trip.
 *
 * @returns the response with the texts. A `<link rel="preload">` would not do: after a failure the next fetch would fail, too
 */
export function fetchFiles(): Promise<Response> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = toHref(`${searchFiles.index}pagefind.js`);
  document.head.append(link);
  const passages = fetchPassages();
  // A failure is handled where the response is read.
  passages.catch(() => undefined);
  return passages;
}

/**
 * Fetches the file of the texts. Its name stays the same when its content changes, so the browser must ask whether its
 * cached copy is stale: a script cannot read the texts of another release.
 *
 * @param path of the file, or of its copy
 */
export function fetchPassages(path: string = searchFiles.passages): Promise<Response> {
  return fetch(toHref(path), { cache: 'no-cache' });
}
