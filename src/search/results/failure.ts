/**
 * The message if search cannot load its files or its script. It has its own file because the first script of the search
 * page needs this message and no other.
 */
export const FAILURE =
  'Search could not load its files, so there is no answer. Try again, or read the texts below.';
