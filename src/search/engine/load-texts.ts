import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { fetchPassages } from './fetch-passages.ts';
import type { IndexFiles } from './files.ts';
import { readPassages } from './read-passages.ts';

/** The texts, split into words, and the names of the files of the index. */
export interface LoadedTexts {
  archive: ArchiveText;
  index: IndexFiles;
}

/**
 * @param passages the response with the passages file; by default its fetch begins now
 * @throws as `readPassages`
 */
export async function loadTexts(passages: Promise<Response> = fetchPassages()): Promise<LoadedTexts> {
  const file = await readPassages(passages);
  return { archive: prepareArchive(file), index: file.index };
}
