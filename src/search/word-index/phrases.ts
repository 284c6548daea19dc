import type { Locator } from './locators.ts';
import { isSignificant } from './significant.ts';
import { gatherWords, type Mention, type IndexedWord } from './indexed-words.ts';

/** Two words are a phrase if they are side by side in at least this many places. */
export const PHRASE_LIMIT_PLACES = 3;

/** @returns all pairs of significant words that are often side by side, for example `digital divide` */
export function findPhrases(locators: Locator[]): IndexedWord[] {
  return gatherWords(locators, listPairs).filter((phrase) => phrase.locators.length >= PHRASE_LIMIT_PLACES);
}

/** @returns the pairs of significant words with only a space between them */
function listPairs({ field: { text, tokens } }: Locator): Mention[] {
  return tokens.slice(1).flatMap((second, index) => {
    const first = tokens[index];
    if (!first || !isSignificant(first) || !isSignificant(second)) return [];
    if (text.slice(first.end, second.start) !== ' ') return [];
    return [
      {
        key: `${first.stem} ${second.stem}`,
        word: `${first.word} ${second.word}`,
        printed: `${first.printed} ${second.printed}`,
      },
    ];
  });
}
