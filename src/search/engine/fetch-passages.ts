import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';
import { fetchWatched } from './progress.ts';
import { RELEASE } from './release.ts';

/**
 * Fetches the passages file. Its name stays the same when its content changes, so an old page finds it after a release.
 * The address has the release, so that no cache on the way sends a stale copy.
 *
 * @param path the path of the file or of its copy
 * @param attempt text to add to the address, for a cache that sends a stale copy anyway
 */
export async function fetchPassages(path: string = searchFiles.passages, attempt = ''): Promise<Response> {
  const version = `${RELEASE ?? ''}${attempt}`;
  const address = toHref(path) + (version === '' ? '' : `?${version}`);
  return fetchWatched(address, { cache: attempt === '' ? 'no-cache' : 'reload' });
}
