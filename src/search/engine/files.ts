/** The files that search loads, as paths without the archive's base. */
export const searchFiles = {
  /** The words of every text: `PassagesFile`. */
  passages: '/search/passages.json',
  /** The same, read where the first cannot be: without the texts search has nothing to say. */
  passagesCopy: '/search/passages-copy.json',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;
