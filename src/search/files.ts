/** The files that search loads, as paths without the archive's base. */
export const searchFiles = {
  /** The words of every text: `PassagesFile`. */
  passages: '/search/passages.json',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;
