/** Words of texts and queries in our own sentences. */
import { cutWords, LIST_LIMIT_WORDS } from '../cut-words.ts';

/** Puts words in quotation marks. Long ones are cut. */
export function quote(words: string): string {
  const cut = cutWords(words);
  return cut.startsWith('“') ? cut : `“${cut}”`;
}

/** @returns the first of these words, each in quotation marks, and the number of the others */
export const listAll = (words: readonly string[]) => list(words, 'and');

/** Like `listAll`, but it means any of the words, not all of them. */
export const listAny = (words: readonly string[]) => list(words, 'or');

function list(words: readonly string[], conjunction: string): string {
  const quoted = words.slice(0, LIST_LIMIT_WORDS).map(quote);
  const rest = words.length > LIST_LIMIT_WORDS ? `${words.length - LIST_LIMIT_WORDS} more` : quoted.pop();
  return [quoted.join(', '), rest].filter(Boolean).join(` ${conjunction} `);
}
