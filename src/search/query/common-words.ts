/**
 * Words that are ignored if the query has other words. `it` and `us` are not in the list, because readers type them for
 * IT and the United States.
 */
const COMMON_WORDS = new Set(
  (
    'a about an and any are as at be been being between but by can could did do does for from had has have he her his how i if ' +
    'in into is its many me mean much my no nor not of on or our shall she should so some such than that the their them then there ' +
    'these they this those to was we were what when where which who whom whose why will with would you your'
  ).split(' '),
);

/** `what's`, `doesn't`: what follows a common word. */
const CONTRACTED = /(?:n't|'(?:s|t|re|ll|ve|d|m))$/u;

export function isCommonWord(word: string): boolean {
  const folded = word.toLowerCase();
  return COMMON_WORDS.has(folded) || COMMON_WORDS.has(folded.replace(CONTRACTED, ''));
}
