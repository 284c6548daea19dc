const LIMIT_CHARACTERS = 80;

/** Longer lists of words are cut. */
export const LIST_LIMIT_WORDS = 6;

/** Cuts long words, because the reader only needs to recognise them. */
export function cutWords(words: string): string {
  return words.length > LIMIT_CHARACTERS ? `${words.slice(0, LIMIT_CHARACTERS)} …` : words;
}
