import type { Engine } from './engine.ts';
import type { LoadedTexts } from './load-texts.ts';
import { makeEngine } from './make-engine.ts';

/** Gives a page its search engine. */
export interface EngineLoader {
  /** @returns the engine, which starts to load its files at the first call */
  load: () => Engine;
  /** Replaces an engine that could not load its files. @returns a new one */
  renew: () => Engine;
}

/** @param texts the texts for the first engine, if they have begun to load */
export function makeEngineLoader(texts?: Promise<LoadedTexts>): EngineLoader {
  let engine: Engine | undefined;
  const load = () => (engine ??= makeEngine(texts));
  const renew = () => (engine = makeEngine());
  return { load, renew };
}
