/** The files that search loads, as paths without the base of the archive. */
export const searchFiles = {
  /** The words of every text, as a `PassagesFile`. */
  passages: '/search/passages.json',
  /** A copy. Search cannot work without the texts, so it reads the copy if the first file fails. */
  passagesCopy: '/search/passages-copy.json',
  /** What search must know about words that no text has, as a `LexiconFile`. */
  lexicon: '/search/lexicon.json',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;
