/** Words of texts and queries in our own sentences. */
import { cutWords, LIST_LIMIT_WORDS } from '../cut-words.ts';

export function quote(words: string): string {
  const cut = cutWords(words);
  return cut.startsWith('「') ? cut : `「${cut}」`;
}

export const listAll = (words: readonly string[]) => list(words, 'と');

export const listAny = (words: readonly string[]) => list(words, 'または');

function list(words: readonly string[], conjunction: string): string {
  const quoted = words.slice(0, LIST_LIMIT_WORDS).map(quote);
  if (words.length > LIST_LIMIT_WORDS) return `${quoted.join('')}ほか${words.length - LIST_LIMIT_WORDS}語`;
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join('、')}${conjunction}${last}`;
}
