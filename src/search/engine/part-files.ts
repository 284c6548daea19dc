import { toHref } from '../../archive/addresses.ts';
import type { ListName, Manifest } from '../postings/loaded-archive.ts';
import { readPartFile, searchFiles, toPartPath } from './files.ts';
import { fetchWatched, whileBytesArrive } from './progress.ts';
import { OtherReleaseError, RELEASE } from './release.ts';

/** If no bytes arrive for this time, reading fails. Until then, search still reads files that come late. */
const LIMIT_MS = 30_000;

/**
 * Fetches the manifest of a search in two stages.
 *
 * @throws `OtherReleaseError` if the host has only files of another release than this script
 * @throws if it cannot be read
 */
export async function readManifest(): Promise<Manifest> {
  const reading = fetchManifest('no-cache').catch((error: unknown) => {
    console.warn('Search reads its first file again:', error);
    return fetchManifest('reload', `-${Date.now()}`);
  });
  return whileBytesArrive(reading, LIMIT_MS, searchFiles.manifest);
}

/**
 * Reads a part of the texts, or of the facts about them. Its folder, its first line and its last line name its release.
 * So search notices if the host does not have all files of a release yet.
 *
 * @returns the content of the part, without its first and last line
 * @throws `OtherReleaseError` if the host has a new release by now
 */
export async function readPart(
  release: string,
  list: ListName,
  index: number,
  signal?: AbortSignal,
): Promise<string> {
  const path = toPartPath(release, list, index);
  const options = signal ? { signal } : {};
  const reading = fetchPart(path, release, options).catch(async (error: unknown) => {
    if (signal?.aborted) throw error;
    console.warn(`Search reads ${path} again:`, error);
    const { release: now } = await fetchManifest('reload', `-${Date.now()}`);
    if (now !== release)
      throw new OtherReleaseError(
        `Search has files of release ${release}, but the host has files of ${now}.`,
      );
    return fetchPart(path, release, { ...options, cache: 'reload' });
  });
  return whileBytesArrive(reading, LIMIT_MS, path);
}

async function fetchPart(path: string, release: string, options: RequestInit): Promise<string> {
  const text = await (await fetchWatched(toHref(path), options)).text();
  // A host may send another file, or only the beginning of this one.
  const content = readPartFile(text, release);
  if (content === undefined) throw new Error(`${path} is not a whole file of release ${release}.`);
  return content;
}

async function fetchManifest(cache: RequestCache, attempt = ''): Promise<Manifest> {
  const address = `${toHref(searchFiles.manifest)}?${RELEASE ?? ''}${attempt}`;
  const manifest = ((await (await fetchWatched(address, { cache })).json()) ?? {}) as Partial<Manifest>;
  const { release, words, heads, tails } = manifest;
  if (RELEASE !== undefined && release !== undefined && release !== RELEASE)
    throw new OtherReleaseError(`This page has release ${RELEASE}, but the texts have ${release}.`);
  if (release === undefined || ![words, heads, tails].every(Array.isArray))
    throw new Error('The file is not a manifest.');
  return manifest as Manifest;
}
