/** Puts words of a sentence in an element, such as a link, and returns its HTML. */
export type Wrap = (words: string) => string;
