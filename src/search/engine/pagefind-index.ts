import { toHref } from '../../archive/addresses.ts';
import type { IndexScores } from '../query/rank.ts';
import { searchFiles } from './files.ts';
import { withinLimit } from './time-limit.ts';

/** The part of Pagefind's browser API that is used here. `pagefind.js` 1.6.0 has no types of its own. */
interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    ranking: object;
    noWorker: boolean;
  }): PagefindInstance;
}

interface PagefindInstance {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number }[] }>;
  destroy(): Promise<void>;
}

/** The weights of the metadata of a record. Its text has the weight 1. */
const RANKING = { metaWeights: { title: 5, keys: 0.5 } };

/** How long the index may take to load its files and answer. Pagefind has no time limit of its own. */
const LIMIT_MS = 6000;

/** How often the index has failed on this page. */
let failureCount = 0;

/** Pagefind's index. It loads on first use. Pagefind does not recover from a failure, so the index then loads again. */
export class PagefindIndex {
  #instance: Promise<PagefindInstance> | undefined;

  /** Starts to load the index. If this fails, `ask` reports it. */
  start(): void {
    this.#open().catch(() => undefined);
  }

  /**
   * @returns the score of each section that has all the words
   * @throws if the index cannot be loaded or does not answer in time
   */
  async ask(words: string): Promise<IndexScores> {
    const instance = this.#open();
    try {
      const { results } = await withinLimit(
        instance.then((index) => index.search(words)),
        LIMIT_MS,
        'The answer of the index',
      );
      return new Map(results.map(({ id, score }) => [id, score]));
    } catch (error) {
      this.#drop(instance);
      throw error;
    }
  }

  #open(): Promise<PagefindInstance> {
    this.#instance ??= openInstance();
    return this.#instance;
  }

  /** Drops the failed index, so that the next call loads it again. Calls that share one index count as one failure. */
  #drop(instance: Promise<PagefindInstance>): void {
    if (this.#instance !== instance) return;
    this.#instance = undefined;
    failureCount += 1;
    instance.then((index) => index.destroy()).catch(() => undefined);
  }
}

async function openInstance(): Promise<PagefindInstance> {
  const folder = toHref(searchFiles.index);
  // A browser remembers that a module failed, and does not fetch the same address again.
  const again = failureCount === 0 ? '' : `?again=${failureCount}`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind;
  const instance = pagefind.createInstance({
    basePath: folder,
    baseUrl: toHref('/'),
    ranking: RANKING,
    // A search takes 1 to 4 ms. A worker would be one more file to load, and would save too little.
    noWorker: true,
  });
  await instance.init();
  return instance;
}
