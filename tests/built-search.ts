import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchFiles } from '../src/search/engine/files.ts';
import { answerQuery, type Answer } from '../src/search/query/answer.ts';
import { prepareArchive } from '../src/search/query/archive-text.ts';
import { toLexicon, type LexiconFile, type TranslationsFile } from '../src/search/query/lexicon.ts';
import type { PassagesFile } from '../src/search/query/passages.ts';

/** Answers a query from the built texts and the lexicon alone. The texts decide which hits there are. */
export type AskTexts = (query: string) => Promise<Answer>;

/** @param dist folder of the built site */
export function readPassagesFile(dist: string): PassagesFile {
  return JSON.parse(readFileSync(join(dist, searchFiles.passages), 'utf8')) as PassagesFile;
}

/**
 * Loads the search of a built site without its index.
 *
 * @param dist folder of the built site
 */
export function loadBuiltSearch(dist: string): AskTexts {
  const archive = prepareArchive(readPassagesFile(dist));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(dist, path), 'utf8'));
  const words = read(searchFiles.lexicon) as LexiconFile;
  const translations = read(searchFiles.translations) as TranslationsFile;
  const lexicons = { words: toLexicon(words), translations: toLexicon({ ...words, ...translations }) };
  return (query) =>
    answerQuery(query, archive, () => Promise.reject(new Error('no index')), undefined, {
      askLexicon: (part) => Promise.resolve(lexicons[part]),
    });
}
