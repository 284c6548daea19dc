import type { PassagesFile } from '../query/passages.ts';
import { fetchPassages } from './fetch-files.ts';
import { searchFiles } from './files.ts';
import { withinLimit } from './time-limit.ts';

/** After this time the copy is fetched as well. */
const COPY_AFTER_MS = 3000;

/** After this time search gives up. */
const LIMIT_MS = 30_000;

/**
 * Reads the words of every text from the file of the texts, or from its copy where that file is missing, damaged or slow.
 *
 * @param first the response with the file, which is being fetched already
 * @throws where neither can be read
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
  if (!isPassagesFile(file)) throw new Error(`${response.url} holds no texts.`);
  return file;
}

/** A host may send another file in its place, or one of an earlier release. */
function isPassagesFile(file: unknown): file is PassagesFile {
  const { documents, spellings } = (file ?? {}) as Partial<PassagesFile>;
  return Array.isArray(documents) && documents.length > 0 && Array.isArray(spellings);
}
