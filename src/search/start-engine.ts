import type { SearchEngine } from './engine.ts';
import { fetchEarly } from './fetch-early.ts';

/** The engine of a page, which starts when it is first asked for. */
export interface KeptEngine {
  /** @returns the engine that runs or is on its way; begins anew where the last one could not start */
  load: () => Promise<SearchEngine>;
  /** @returns another engine: of one whose files never came nothing is to be hoped */
  renew: () => Promise<SearchEngine>;
}

export function keepEngine(): KeptEngine {
  let engine: Promise<SearchEngine> | undefined;
  const load = () => {
    engine ??= startEngine().catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
  const renew = () => {
    engine = undefined;
    return load();
  };
  return { load, renew };
}

/** @returns the engine, with all that it needs under way. Rejects where its script cannot be loaded */
async function startEngine(): Promise<SearchEngine> {
  const passages = fetchEarly();
  const { SearchEngine: Engine } = await import('./engine.ts');
  const engine = new Engine(passages);
  engine.start();
  return engine;
}
