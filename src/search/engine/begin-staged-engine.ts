import { makeEngineLoader, type EngineLoader } from './engine-loader.ts';

/**
 * Starts the worker and loads the manifest. The build uses this file in place of `begin-engine.ts` if the archive is
 * large. The engine is then a small script, so it loads with the page, and the first question saves a round trip.
 *
 * @returns the engine, which has begun to load its files
 */
export function beginEngine(): Promise<EngineLoader> {
  const engine = makeEngineLoader();
  engine.load();
  return Promise.resolve(engine);
}
