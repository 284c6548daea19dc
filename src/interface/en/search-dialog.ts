/** The search dialog of every page. */
import { formatCount } from '../../words/plural.ts';

export const close = 'Close';
export const allResults = 'All results';
export const showAllResults = (count: number) =>
  count === 1 ? '1 result on the search page' : `All ${count} results`;
/** In a large archive, where search reads only some texts at first. */
export const resultsInTexts = (texts: number) => `Results in ${formatCount(texts, 'text')}`;
export const keys = 'Use the arrow keys to choose a result. Press Esc to close.';
/** The words around the name of the key. */
export const slashOpensSearch = { before: 'The', after: 'key opens search' };
export const moreParagraphs = (count: number) => `and ${formatCount(count, 'more paragraph')}`;
