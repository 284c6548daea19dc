import type { Engine } from './engine.ts';
import { makeEngine } from './make-engine.ts';

/** Gives a page its search engine. */
export interface EngineLoader {
  /** @returns the engine, which starts to load its files at the first call */
  load: () => Engine;
  /** Replaces an engine that could not load its files. @returns a new one */
  renew: () => Engine;
}

/** @param passages the response with the texts, if their fetch has begun. The first engine reads it */
export function makeEngineLoader(passages?: Promise<Response>): EngineLoader {
  let engine: Engine | undefined;
  const load = () => (engine ??= makeEngine(passages));
  const renew = () => (engine = makeEngine());
  return { load, renew };
}
