/** No pronoun that is an acronym in this field: a reader may well type `it` for IT and `us` for the United States. */
const COMMON_WORDS = new Set(
  'a an and are as at be by for from has have how in is of on or that the to was what when where which who with'.split(
    ' ',
  ),
);

/**
 * @param word in lower case
 * @returns whether it is a word like `of`, which stands in nearly every section: a query leaves it out beside others, and the
 *   index does not hold it
 */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}
