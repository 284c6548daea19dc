import type { Engine } from './engine.ts';
import { StagedEngine } from './staged-engine.ts';

/**
 * The build uses this file in place of `make-engine.ts` if the archive is large.
 *
 * @returns an engine that answers in two stages
 */
export function makeEngine(): Engine {
  return new StagedEngine();
}
