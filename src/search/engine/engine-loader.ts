import type { Engine } from './engine.ts';
import { makeEngine } from './make-engine.ts';

/** Has the search engine of a page. */
export interface EngineLoader {
  /** @returns the engine; it begins to load its files at the first call */
  load: () => Engine;
  /** Replaces an engine that could not load its files. @returns a new one */
  renew: () => Engine;
}

/** @param passages the response with the texts, if the fetch has begun; the first engine reads it */
export function makeEngineLoader(passages?: Promise<Response>): EngineLoader {
  let engine: Engine | undefined;
  const load = () => (engine ??= makeEngine(passages));
  const renew = () => (engine = makeEngine());
  return { load, renew };
}
