/**
 * The folders in which mutants are made. For each, the beginnings of the names of its test files in tests/unit/. These
 * tests read only small texts, and only inside a test: code at the top of a test file runs again for every mutant.
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
  'src/words': [
    'words',
    'text-compare',
    'verify-places',
    'directive-words',
    'search-references',
    'search-messages',
    'find-place',
    'near-pages',
  ],
  'src/search/query': [
    'query-',
    'search-words',
    'search-syntax',
    'search-order',
    'search-or',
    'search-forms',
    'search-references',
    'search-answers',
    'search-messages',
    'search-tokens',
    'search-names',
    'find-in-document',
    'places',
  ],
  'src/verify/match': ['verify-places'],
  'src/wrong-address/match': ['find-place', 'near-pages'],
  'src/linking/directive': ['directive-words'],
  'src/archive': ['archive-', 'reading-length'],
};
