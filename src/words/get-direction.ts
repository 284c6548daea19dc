/*
 * If no text has a letter that is written from right to left, the build (`search/build/only-needed-rules.ts`) replaces
 * this module in the files for browsers.
 */

const LETTER = /\p{L}/gu;
export const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * `dir="auto"` takes the direction of the first letter. But a line of Arabic can begin with a Latin letter, such as the
 * marker of a list.
 *
 * @returns the direction of most letters of some words
 */
export function getDirection(words: string): 'rtl' | 'ltr' {
  const letters = words.match(LETTER) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length > letters.length / 2 ? 'rtl' : 'ltr';
}
