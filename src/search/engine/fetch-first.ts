import { fetchPassages } from './fetch-passages.ts';

/**
 * @returns the response with all texts; undefined for an archive that is too large for one file, whose parts a worker
 *   loads. The build defines which of them it is, so the bundler takes the other code out
 */
export function fetchFirst(): Promise<Response> | undefined {
  return import.meta.env.SEARCH_IN_STAGES ? undefined : fetchPassages();
}
