import { toHref } from '../../archive/addresses.ts';
import { loadOnce } from '../../dom/load-on-first-use.ts';
import { toLexicon, type AskLexicon, type Lexicon, type LexiconFile } from '../query/lexicon.ts';
import { searchFiles } from './files.ts';
import { fetchWatched, whileBytesArrive } from './progress.ts';
import { OtherReleaseError, RELEASE } from './release.ts';

/** If no bytes arrive for this time, search answers without the lexicon: no word is corrected. */
const LIMIT_MS = 3000;

/**
 * Loads the lexicon, once. It is needed only for words that no text has. After a failure the next call loads it again.
 *
 * @throws if it cannot be loaded, or is of another release
 */
export const loadLexicon: AskLexicon = loadOnce(() =>
  whileBytesArrive(readLexicon(), LIMIT_MS, 'The lexicon'),
);

async function readLexicon(): Promise<Lexicon> {
  // Its name stays the same when its content changes. The release in the address keeps caches from sending a stale copy.
  const address = `${toHref(searchFiles.lexicon)}?${RELEASE ?? ''}`;
  const file: unknown = await (await fetchWatched(address, { cache: 'no-cache' })).json();
  const { release, english, translations } = (file ?? {}) as Partial<LexiconFile>;
  if (RELEASE !== undefined && release !== RELEASE)
    throw new OtherReleaseError(
      `This page is of release ${RELEASE}, the lexicon is of ${release ?? 'none'}.`,
    );
  // A host may send another file instead.
  if (!Array.isArray(english) || !Array.isArray(translations)) throw new Error('The file is no lexicon.');
  return toLexicon(file as LexiconFile);
}
