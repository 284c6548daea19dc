/**
 * The folders whose tests are tested, and the files of tests/unit/ that test each, by the beginning of their names. These
 * read small texts, and only within a test: what runs while a file of tests is loaded is run again for every mutant.
 */
export const MUTATED_FOLDERS: Record<string, readonly string[]> = {
  'src/text': [
    'text-compare',
    'text-document',
    'text-folder',
    'text-ledger',
    'text-number',
    'text-problems',
    'ledger-history',
  ],
  'src/words': ['words', 'text-compare', 'verify-places', 'directive-words'],
  'src/search/query': [
    'query-',
    'search-words',
    'search-syntax',
    'search-order',
    'search-or',
    'search-forms',
    'search-references',
  ],
  'src/verify/match': ['verify-places'],
  'src/linking/directive': ['directive-words'],
  'src/archive': ['archive-', 'reading-length'],
};
