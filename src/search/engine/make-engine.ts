import { SearchEngine, type Engine } from './engine.ts';
import { fetchPassages } from './fetch-passages.ts';

/**
 * For a large archive, the build uses `make-staged-engine.ts` in place of this file.
 *
 * @param passages the response with the texts, if the fetch has begun
 * @returns an engine that answers from all texts
 */
export function makeEngine(passages = fetchPassages()): Engine {
  return new SearchEngine(passages);
}
