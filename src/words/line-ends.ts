import { JAPANESE, SPACELESS } from './scripts.ts';

/*
 * If a line ends between two letters of a script without spaces, this end is not a space. This is not in `scripts.ts`,
 * because the scripts of pages do not need it.
 */

/** Letters, marks and full-width punctuation of the scripts without spaces between words. */
const UNSPACED = String.raw`[${JAPANESE}${SPACELESS.join('')}\u3000-\u303f\uff00-\uff65]`;

const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'v');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}\\p{M}*$`, 'v');

/** @returns whether a text begins with a sign of a script that has no spaces between words */
export function beginsUnspaced(text: string): boolean {
  return BEGINS_UNSPACED.test(text);
}

/** @returns whether a text ends with a sign of a script that has no spaces between words */
export function endsUnspaced(text: string): boolean {
  return ENDS_UNSPACED.test(text);
}
