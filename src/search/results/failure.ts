/**
 * The message if search cannot load its files or its script. It has its own file because the first script of the search
 * page needs this message and no other.
 */
export const FAILURE =
  'Search could not load its files, so there is no answer. Try again, or read the texts below.';

const OTHER_RELEASE =
  'The archive has changed since this page was loaded, so there is no answer. Reload the page, or read the texts below.';

/** @returns the message about an error of the search engine */
export function toFailureMessage(error: unknown): string {
  return error instanceof Error && error.name === 'OtherReleaseError' ? OTHER_RELEASE : FAILURE;
}
