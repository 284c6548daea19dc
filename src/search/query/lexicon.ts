/** What search knows beside the texts. It loads only when a word of the query is in no text. */
export interface Lexicon {
  /** @returns whether a folded word is a frequent English word */
  isEnglish(word: string): boolean;
  /** @returns the words of the texts that a word or name of another language means, and that language */
  translate(words: string): { words: string[]; language: string } | undefined;
}

/** A lexicon that knows no word. */
export const EMPTY_LEXICON: Lexicon = { isEnglish: () => false, translate: () => undefined };
