import { fetchPassages } from './fetch-passages.ts';
import { searchFiles, type SearchFile, type SentFile } from './files.ts';
import { unpackPassages } from './packed-passages.ts';
import { whileBytesArrive } from './progress.ts';
import { OtherReleaseError, RELEASE } from './release.ts';

/** If no bytes arrive for this time, the copy is also fetched. */
const COPY_AFTER_MS = 3000;

/** If no bytes arrive for this time after that, reading fails. Until then, search still reads texts that come late. */
const LIMIT_MS = 30_000;

/**
 * Reads the words of every text from the passages file. It also tries the copy if the file is missing or damaged, stops
 * arriving, or belongs to another release than this script.
 *
 * @param first the response with the file; the fetch has already begun
 * @param limitMs reading fails if no bytes arrive for this time while the copy is fetched
 * @throws `OtherReleaseError` if the host has only texts of another release. Search never uses these: a word that they
 *   lack may be in the texts of this release
 * @throws if neither file can be read
 */
export async function readPassages(first: Promise<Response>, limitMs = LIMIT_MS): Promise<SearchFile> {
  const file = readFile(first);
  try {
    return await whileBytesArrive(file, COPY_AFTER_MS, searchFiles.passages);
  } catch (error) {
    console.warn('Search reads the copy of the texts:', error);
    return await whileBytesArrive(readAny([file, ...readOthers(error)]), limitMs, 'The words of the texts');
  }
}

function readOthers(error: unknown): Promise<SearchFile>[] {
  const copy = readFile(fetchPassages(searchFiles.passagesCopy));
  if (!(error instanceof OtherReleaseError)) return [copy];
  // A cache on the way may have a stale copy. No cache has this address.
  return [copy, readFile(fetchPassages(searchFiles.passages, `-${Date.now()}`))];
}

/** @returns the first file that can be read */
async function readAny(files: Promise<SearchFile>[]): Promise<SearchFile> {
  try {
    return await Promise.any(files);
  } catch (error) {
    const { errors } = error as AggregateError;
    throw errors.find((one) => one instanceof OtherReleaseError) ?? error;
  }
}

async function readFile(fetched: Promise<Response>): Promise<SearchFile> {
  const file: unknown = await (await fetched).json();
  const { documents, spellings, release } = (file ?? {}) as Partial<SentFile>;
  if (RELEASE !== undefined && release !== undefined && release !== RELEASE)
    throw new OtherReleaseError(`This page has release ${RELEASE}, but the texts have ${release}.`);
  // A host may send another file instead.
  if (!Array.isArray(documents) || documents.length === 0 || !Array.isArray(spellings) || !release)
    throw new Error('The file has no texts.');
  return unpackPassages(file as SentFile);
}
