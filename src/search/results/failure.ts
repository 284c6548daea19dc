import { searchFailure } from '../../interface/search-failure.ts';

/**
 * The message if search cannot load its files or its script. It has its own file because the first script of the search
 * page needs this message and no other.
 */
export const FAILURE = searchFailure.notLoaded;

/** @returns the message about an error of the search engine */
export function toFailureMessage(error: unknown): string {
  return error instanceof Error && error.name === 'OtherReleaseError' ? searchFailure.otherRelease : FAILURE;
}
