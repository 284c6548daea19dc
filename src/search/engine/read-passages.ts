import { fetchPassages } from './fetch-early.ts';
import { searchFiles } from './files.ts';
import type { PassagesFile } from '../query/passages.ts';
import { withinLimit } from './time-limit.ts';

/** The first file is waited for this long alone, then the copy is asked for as well. */
const ALONE_MS = 3000;

/** On a line so slow that a file takes longer than this there is no search. */
const LIMIT_MS = 30_000;

/**
 * Reads the words of every text from the file of passages, or from its copy where that file is missing, damaged or held
 * back. Both hold the same words and spellings, so the answers are the same, too.
 *
 * @param first the file of passages, which is already under way
 * @throws where neither can be read
 */
export async function readPassages(first: Promise<Response>): Promise<PassagesFile> {
  const file = readFile(first);
  try {
    return await withinLimit(file, ALONE_MS, searchFiles.passages);
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

/** A host may answer with some other file, or one of an earlier release. */
function isPassagesFile(file: unknown): file is PassagesFile {
  const { documents, spellings } = (file ?? {}) as Partial<PassagesFile>;
  return Array.isArray(documents) && documents.length > 0 && Array.isArray(spellings);
}
