import { foldForSearch } from '../../words/fold.ts';
import { isSpaceless } from '../../words/scripts.ts';
import { toSearchTokens } from './search-token.ts';

/** Signs that Pagefind would ignore, or read in its own way. */
const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * @returns the words of a text or query in the form that the index uses: their stems, in order, with a space between
 *   them. The index compares only whole words, so texts and queries must both go through this function
 */
export function toIndexWords(text: string): string {
  return toSearchTokens(text)
    .flatMap(({ printed, stem }) => (isSpaceless(printed) ? splitWords(printed) : stem))
    .map((word) => word.normalize('NFD').replace(OTHER_SIGNS, '').normalize('NFC'))
    .filter(Boolean)
    .join(' ');
}

/**
 * Splits a run of letters without spaces into words. The browser uses a list of words for this. Its list has no folded
 * words, so this splits first and folds then.
 */
function splitWords(run: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run), ({ segment }) =>
    foldForSearch(segment),
  );
}
