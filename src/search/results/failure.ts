/** What the page says when search cannot load a file that it needs, its own script included. */
export const FAILURE =
  'Search could not load its files, so there is no answer. Try again, or read the texts below.';
