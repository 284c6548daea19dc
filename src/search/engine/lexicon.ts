import { toHref } from '../../archive/addresses.ts';
import { loadOnce } from '../../dom/load-on-first-use.ts';
import type { AskLexicon, Lexicon, LexiconFile, LexiconPart, TranslationsFile } from '../query/lexicon.ts';
import { searchFiles } from './files.ts';
import { fetchWatched, whileBytesArrive } from './progress.ts';
import { OtherReleaseError, RELEASE } from './release.ts';

/** If no bytes arrive for this time, search answers without the lexicon and corrects no word. */
const LIMIT_MS = 3000;

const readWords = loadOnce(() =>
  readFile<LexiconFile>(searchFiles.lexicon, ['english', 'related', 'foreign']),
);
const readTranslations = () => readFile<TranslationsFile>(searchFiles.translations, ['translations']);

const LOADERS: Record<LexiconPart, () => Promise<Lexicon>> = {
  words: loadOnce(() => openLexicon(readWords())),
  translations: loadOnce(() => openLexicon(readWords(), readTranslations())),
};

/**
 * Loads a part of the lexicon, each part only once. Search needs the lexicon only for words that no text has. After a
 * failure, the next call loads the part again.
 *
 * @throws if it cannot be loaded, or is of another release
 */
export const loadLexicon: AskLexicon = (part) => whileBytesArrive(LOADERS[part](), LIMIT_MS, 'The lexicon');

/** Loads the script that uses the lexicon at the same time as the files. */
async function openLexicon(
  words: Promise<LexiconFile>,
  translations?: Promise<TranslationsFile>,
): Promise<Lexicon> {
  const [{ toLexicon }, ...files] = await Promise.all([import('../query/lexicon.ts'), words, translations]);
  return toLexicon({ ...files[0], ...files[1] });
}

/** @param parts what the file must have. A host may send another file instead */
async function readFile<File extends LexiconFile | TranslationsFile>(
  path: string,
  parts: (keyof File)[],
): Promise<File> {
  // The file keeps its name when its content changes. The address has the release, so that no cache sends a stale copy.
  const address = `${toHref(path)}?${RELEASE ?? ''}`;
  const file = ((await (await fetchWatched(address, { cache: 'no-cache' })).json()) ?? {}) as Partial<File>;
  if (RELEASE !== undefined && file.release !== RELEASE)
    throw new OtherReleaseError(
      `This page has release ${RELEASE}, but the lexicon has ${file.release ?? 'none'}.`,
    );
  if (parts.some((part) => file[part] === undefined)) throw new Error('The file is not a lexicon.');
  return file as File;
}
