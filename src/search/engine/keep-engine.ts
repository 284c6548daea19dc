import type { SearchEngine } from './engine.ts';
import { fetchEarly } from './fetch-early.ts';

/** The engine of a page, which starts when it is first asked for. */
export interface KeptEngine {
  /** @returns the engine that runs or is on its way; begins anew where the last one could not start */
  load: () => Promise<SearchEngine>;
  /** @returns another engine: of one whose files never came nothing is to be hoped */
  renew: () => Promise<SearchEngine>;
}

/** @param passages the file of passages, where it is under way already: the first engine reads it */
export function keepEngine(passages?: Promise<Response>): KeptEngine {
  let engine: Promise<SearchEngine> | undefined;
  let early = passages;
  const load = () => {
    engine ??= startEngine(early).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    early = undefined;
    return engine;
  };
  const renew = () => {
    engine = undefined;
    return load();
  };
  return { load, renew };
}

/** @returns the engine, with all that it needs under way. Rejects where its script cannot be loaded */
async function startEngine(passages = fetchEarly()): Promise<SearchEngine> {
  const { SearchEngine: Engine } = await import('./engine.ts');
  const engine = new Engine(passages);
  engine.start();
  return engine;
}
