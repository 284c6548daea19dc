import type { PassagesFile } from '../query/passages.ts';
import { fetchPassages } from './fetch-files.ts';
import { searchFiles } from './files.ts';
import { withinLimit } from './time-limit.ts';

/** After this time the copy is also fetched. */
const COPY_AFTER_MS = 3000;

/** After this time reading fails. */
const LIMIT_MS = 30_000;

/**
 * Reads the words of every text from the passages file. If this file is missing, damaged or slow, it also tries the
 * copy.
 *
 * @param first the response with the file; the fetch has already begun
 * @throws if neither can be read
 */
export async function readPassages(first: Promise<Response>): Promise<PassagesFile> {
  const file = readFile(first);
  try {
    return await withinLimit(file, COPY_AFTER_MS, searchFiles.passages);
  } catch (error) {
    console.warn('Search reads the copy of the texts:', error);
    const either = Promise.any([file, readFile(fetchPassages(searchFiles.passagesCopy))]);
    return withinLimit(either, LIMIT_MS, 'The words of the texts');
  }
}

async function readFile(fetched: Promise<Response>): Promise<PassagesFile> {
  const response = await fetched;
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const file: unknown = await response.json();
  if (!isPassagesFile(file)) throw new Error(`${response.url} has no texts.`);
  return file;
}

/** A host may send another file instead, or the file of an earlier release. */
function isPassagesFile(file: unknown): file is PassagesFile {
  const { documents, spellings } = (file ?? {}) as Partial<PassagesFile>;
  return Array.isArray(documents) && documents.length > 0 && Array.isArray(spellings);
}
