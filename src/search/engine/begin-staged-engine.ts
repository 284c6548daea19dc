import type { Manifest } from '../postings/loaded-archive.ts';
import type { EngineLoader } from './engine-loader.ts';
import { readManifest } from './part-files.ts';
import { StagedEngine } from './staged-engine.ts';

let manifest: Promise<Manifest> | undefined;

/** Loads the first file when the search page opens. It is small, and the first question then saves a round trip. */
export function prepareEngine(): void {
  manifest = readManifest();
  manifest.catch(() => (manifest = undefined));
}

/**
 * Starts the worker, and loads the files that probably have the words of the query. The build uses this file in place of
 * `begin-engine.ts` if the archive is large. The engine is then a small script, so it loads with the page.
 *
 * @param readQuery returns what the reader has typed
 * @returns the engine, which has begun to load its files
 */
export function beginEngine(readQuery: () => string): Promise<EngineLoader> {
  let engine = new StagedEngine(manifest, readQuery);
  manifest = undefined;
  return Promise.resolve({ load: () => engine, renew: () => (engine = new StagedEngine()) });
}
