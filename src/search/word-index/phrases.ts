import type { Place } from './places.ts';
import { isSignificant } from './significant.ts';
import { gatherWords, type Mention, type Word } from './indexed-words.ts';

/** In how many places two words must stand side by side to be listed together. */
export const PHRASE_LIMIT_PLACES = 3;

/** @returns every two significant words that often stand side by side, as `digital divide` does. */
export function findPhrases(places: Place[]): Word[] {
  return gatherWords(places, listPairs).filter((phrase) => phrase.places.length >= PHRASE_LIMIT_PLACES);
}

/** @returns the words of a place two by two, where both are significant and nothing but a space parts them. */
function listPairs({ field: { text, tokens } }: Place): Mention[] {
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
