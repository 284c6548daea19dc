/** The files that search loads, as paths without the base of the archive. */
export const searchFiles = {
  /** The words of every text: `PassagesFile`. */
  passages: '/search/passages.json',
  /** A copy, for when the first file cannot be read: search needs the texts. */
  passagesCopy: '/search/passages-copy.json',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;
