import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPartFile, searchFiles, toPartPath } from '../src/search/engine/files.ts';
import { unpackPassages, type PackedPassages } from '../src/search/engine/packed-passages.ts';
import { LoadedArchive, type Manifest } from '../src/search/postings/loaded-archive.ts';
import { StagedSearch } from '../src/search/postings/staged-search.ts';
import { answerQuery, type Answer } from '../src/search/query/answer.ts';
import { prepareArchive } from '../src/search/query/archive-text.ts';
import {
  toLexicon,
  type AskLexicon,
  type LexiconFile,
  type TranslationsFile,
} from '../src/search/query/lexicon.ts';
import type { PassagesFile } from '../src/search/query/passages.ts';

/** Answers a query from the built texts and the lexicon alone. The texts decide which hits there are. */
export type AskTexts = (query: string) => Promise<Answer>;

/** @param dist folder of the built site */
export function readPassagesFile(dist: string): PassagesFile {
  const file = readFileSync(join(dist, searchFiles.passages), 'utf8');
  return unpackPassages(JSON.parse(file) as PackedPassages);
}

/** Every document of a large archive that may have a hit is read. */
const ALL_DOCUMENTS = 1_000_000;

/**
 * Loads the search of a built site without its index.
 *
 * @param dist folder of the built site
 */
export function loadBuiltSearch(dist: string): AskTexts {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(dist, path), 'utf8'));
  const words = read(searchFiles.lexicon) as LexiconFile;
  const translations = read(searchFiles.translations) as TranslationsFile;
  const lexicons = { words: toLexicon(words), translations: toLexicon({ ...words, ...translations }) };
  const askLexicon: AskLexicon = (part) => Promise.resolve(lexicons[part]);
  if (existsSync(join(dist, searchFiles.manifest))) {
    const staged = new StagedSearch(loadParts(dist, read(searchFiles.manifest) as Manifest));
    return (query) => staged.answer(query, { askLexicon, atOnce: ALL_DOCUMENTS });
  }
  const archive = prepareArchive(readPassagesFile(dist));
  return (query) =>
    answerQuery(query, archive, () => Promise.reject(new Error('no index')), undefined, { askLexicon });
}

function loadParts(dist: string, manifest: Manifest): LoadedArchive {
  return new LoadedArchive(manifest, (list, index) => {
    const path = join(dist, toPartPath(manifest.release, list, index));
    const content = readPartFile(readFileSync(path, 'utf8'), manifest.release);
    return content === undefined ? Promise.reject(new Error(`${path} is cut.`)) : Promise.resolve(content);
  });
}
