import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';
import { fetchWatched } from './progress.ts';
import { RELEASE } from './release.ts';

/**
 * Fetches the passages file. Its name stays the same when its content changes, so an old page finds it after a release.
 * The release in the address keeps caches on the way from sending a stale copy.
 *
 * @param path the path of the file or of its copy
 * @param attempt something to add to the address, if a cache has a stale copy even so
 */
export async function fetchPassages(path: string = searchFiles.passages, attempt = ''): Promise<Response> {
  const version = `${RELEASE ?? ''}${attempt}`;
  const address = toHref(path) + (version === '' ? '' : `?${version}`);
  return fetchWatched(address, { cache: attempt === '' ? 'no-cache' : 'reload' });
}
