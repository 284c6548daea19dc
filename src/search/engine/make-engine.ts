import { SearchEngine, type Engine } from './engine.ts';
import { loadTexts } from './load-texts.ts';

/**
 * For a large archive, the build uses `make-staged-engine.ts` in place of this file.
 *
 * @param texts the texts, if they have begun to load
 * @returns an engine that answers from all texts
 */
export function makeEngine(texts = loadTexts()): Engine {
  return new SearchEngine(texts);
}
