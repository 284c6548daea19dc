import { foldForSearch } from '../../words/fold.ts';
import { splitTokens } from '../../words/tokens.ts';

/** @returns the words in lower case, without accents and without `’s` */
export function listWords(text: string): string[] {
  return splitTokens(text)
    .filter(({ isMark }) => !isMark)
    .map(({ printed }) => foldForSearch(printed).replace(/['’]s$/u, ''));
}
