import type { EngineLoader } from './engine-loader.ts';
import { fetchPassages } from './fetch-passages.ts';

/** A small archive loads its texts at the first use. */
export function prepareEngine(): void {
  // A large archive loads its first file.
}

/**
 * Loads the texts and the scripts that answer from them, all at the same time. A small script comes first. It splits the
 * texts into words while the other scripts are still loading. For a large archive, the build uses
 * `begin-staged-engine.ts` in place of this file.
 *
 * @returns the engine. It starts when the page uses it, so that the index does not load before the script of the page
 */
export async function beginEngine(_readQuery: () => string): Promise<EngineLoader> {
  const passages = fetchPassages();
  const texts = import('./load-texts.ts').then(({ loadTexts }) => loadTexts(passages));
  // `loadTexts` handles the first failure, and the engine the second.
  for (const one of [passages, texts]) one.catch(() => undefined);
  const { makeEngineLoader } = await import('./engine-loader.ts');
  return makeEngineLoader(texts);
}
