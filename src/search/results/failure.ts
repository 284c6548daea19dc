/**
 * The message where search cannot load its files or its script. It has a file of its own because the first script of the
 * search page needs it, and no other message.
 */
export const FAILURE =
  'Search could not load its files, so there is no answer. Try again, or read the texts below.';
