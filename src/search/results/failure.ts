/** What a reader is told where search cannot load what it needs, its own script included. */
export const FAILURE =
  'Search could not load its files, so nothing can be said about what the texts hold. Try again, or read the texts below.';
