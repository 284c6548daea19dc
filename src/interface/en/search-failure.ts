/**
 * The messages if search cannot load its files or its script. The first script of the search page needs only these
 * messages.
 */

export const notLoaded =
  'Search could not load its files, so there is no answer. Try again, or read the texts below.';
export const otherRelease =
  'The archive has changed since this page was loaded, so there is no answer. Reload the page, or read the texts below.';
