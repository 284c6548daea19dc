import { foldForSearch } from '../../words/fold.ts';
import { isSpaceless } from '../../words/scripts.ts';
import { toSearchTokens } from './search-token.ts';

/** What Pagefind would ignore, or read in its own way. */
const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * @returns the words of a text or query as the index has them: their stems, in order, with a space between each two.
 *   The index compares only whole words, so a text and a query must both come from this function
 */
export function toIndexWords(text: string): string {
  return toSearchTokens(text)
    .flatMap(({ printed, stem }) => (isSpaceless(printed) ? splitWords(printed) : stem))
    .map((word) => word.normalize('NFD').replace(OTHER_SIGNS, '').normalize('NFC'))
    .filter(Boolean)
    .join(' ');
}

/** The browser finds words by a list of the script, in any language. It does not know folded words. */
function splitWords(run: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run), ({ segment }) =>
    foldForSearch(segment),
  );
}
