import { loadOnce } from '../../dom/load-on-first-use.ts';
import { fetchFiles } from './fetch-files.ts';
import type { SearchEngine } from './engine.ts';

/** Loads the search engine of a page. */
export interface EngineLoader {
  /** @returns the engine; rejects if its script cannot be loaded. The next call then tries again */
  load: () => Promise<SearchEngine>;
  /** Replaces an engine that could not load its files. @returns a new one */
  renew: () => Promise<SearchEngine>;
}

/** @param passages the response with the texts, if the fetch has begun; the first engine reads it */
export function makeEngineLoader(passages?: Promise<Response>): EngineLoader {
  let early = passages;
  const makeLoad = () =>
    loadOnce(() => {
      const first = early;
      early = undefined;
      return startEngine(first);
    });
  let load = makeLoad();
  const renew = () => {
    load = makeLoad();
    return load();
  };
  return { load: () => load(), renew };
}

/** Fetches the script of the engine and the files that it needs at the same time. */
async function startEngine(passages = fetchFiles()): Promise<SearchEngine> {
  const { SearchEngine: Engine } = await import('./engine.ts');
  const engine = new Engine(passages);
  engine.start();
  return engine;
}
