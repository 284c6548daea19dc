import { SearchEngine } from './engine.ts';
import { fetchPassages } from './fetch-passages.ts';

/** Has the search engine of a page. */
export interface EngineLoader {
  /** @returns the engine; it begins to load its files at the first call */
  load: () => SearchEngine;
  /** Replaces an engine that could not load its files. @returns a new one */
  renew: () => SearchEngine;
}

/** @param passages the response with the texts, if the fetch has begun; the first engine reads it */
export function makeEngineLoader(passages?: Promise<Response>): EngineLoader {
  let engine: SearchEngine | undefined;
  const load = () => (engine ??= new SearchEngine(passages ?? fetchPassages()));
  const renew = () => (engine = new SearchEngine(fetchPassages()));
  return { load, renew };
}
