const LETTER = /\p{L}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/**
 * `dir="auto"` takes the direction of the first letter. But a line of Arabic can begin with a Latin letter, such as the
 * marker of a list.
 *
 * @returns the direction of most letters of some words
 */
export function getDirection(words: string): 'rtl' | 'ltr' {
  return count(words, RIGHT_TO_LEFT) > count(words, LETTER) / 2 ? 'rtl' : 'ltr';
}

function count(words: string, letters: RegExp): number {
  return words.match(letters)?.length ?? 0;
}
