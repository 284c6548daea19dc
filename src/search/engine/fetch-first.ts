import { fetchPassages } from './fetch-passages.ts';

/**
 * @returns the response with all texts. Undefined if the archive is too large for one file, because a worker then loads
 *   its parts. The build sets which case applies, so the bundler leaves out the code for the other case
 */
export function fetchFirst(): Promise<Response> | undefined {
  return import.meta.env.SEARCH_IN_STAGES ? undefined : fetchPassages();
}
