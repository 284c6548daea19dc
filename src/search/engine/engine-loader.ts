import { loadOnce } from '../../dom/load-on-first-use.ts';
import { fetchFiles } from './fetch-files.ts';
import type { SearchEngine } from './engine.ts';

/** Loads the search engine of a page. */
export interface EngineLoader {
  /** @returns the engine; rejects where its script cannot be loaded, and the next call tries again */
  load: () => Promise<SearchEngine>;
  /** Drops an engine whose files failed. @returns a new one */
  renew: () => Promise<SearchEngine>;
}

/** @param passages the response with the texts, where it is being fetched already; the first engine reads it */
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

/** Fetches the script of the engine and the files it needs side by side. */
async function startEngine(passages = fetchFiles()): Promise<SearchEngine> {
  const { SearchEngine: Engine } = await import('./engine.ts');
  const engine = new Engine(passages);
  engine.start();
  return engine;
}
