import { toHref } from '../../archive/addresses.ts';
import { loadOnce } from '../../dom/load-on-first-use.ts';
import { toLexicon, type AskLexicon, type Lexicon, type LexiconFile } from '../query/lexicon.ts';
import { searchFiles } from './files.ts';
import { withinLimit } from './time-limit.ts';

/** How long a reader waits for the lexicon. Without it no word is corrected, but all others are found. */
const LIMIT_MS = 6000;

/**
 * Loads the lexicon, once. It is needed only for words that no text has. After a failure the next call loads it again.
 *
 * @throws if it cannot be loaded in time
 */
export const loadLexicon: AskLexicon = loadOnce(() => withinLimit(readLexicon(), LIMIT_MS, 'The lexicon'));

async function readLexicon(): Promise<Lexicon> {
  // Its name stays the same when its content changes.
  const response = await fetch(toHref(searchFiles.lexicon), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const file: unknown = await response.json();
  if (!isLexiconFile(file)) throw new Error(`${response.url} is not a lexicon.`);
  return toLexicon(file);
}

/** A host may send another file instead. */
function isLexiconFile(file: unknown): file is LexiconFile {
  const { english, translations } = (file ?? {}) as Partial<LexiconFile>;
  return Array.isArray(english) && Array.isArray(translations);
}
