import { toHref } from '../../archive/addresses.ts';
import { searchFiles } from './files.ts';
import type { IndexScores } from '../query/rank.ts';
import { withinLimit } from './time-limit.ts';

/** The part of Pagefind's browser interface used here (`pagefind.js` 1.6.0, which ships no types). */
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

/** What each field of a record weighs beside its text. */
const RANKING = { metaWeights: { title: 5, keys: 0.5 } };

/** How long the index may take to answer, its files included. Pagefind itself waits for ever. */
const LIMIT_MS = 6000;

/** How often the index failed since the page was loaded. */
let failureCount = 0;

/** Pagefind's index, loaded when it is first asked for, and anew after a failure, which it does not recover from. */
export class PagefindIndex {
  #instance: Promise<PagefindInstance> | undefined;

  /** Begins to load the index. Never rejects: what fails here fails again, and is told, when it is asked. */
  start(): void {
    this.#open().catch(() => undefined);
  }

  /**
   * @returns how well each section that has all the words answers
   * @throws where the index cannot be loaded or does not answer in time
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

  /** Several words that are asked for at a time fail together, and count once. */
  #drop(instance: Promise<PagefindInstance>): void {
    if (this.#instance !== instance) return;
    this.#instance = undefined;
    failureCount += 1;
    instance.then((index) => index.destroy()).catch(() => undefined);
  }
}

async function openInstance(): Promise<PagefindInstance> {
  const folder = toHref(searchFiles.index);
  // A browser remembers that a module failed, and never asks for it again under the same address.
  const again = failureCount === 0 ? '' : `?again=${failureCount}`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind;
  const instance = pagefind.createInstance({
    basePath: folder,
    baseUrl: toHref('/'),
    ranking: RANKING,
    // A worker is one more file and a script named by a string, to spare the page a search of one to four milliseconds.
    noWorker: true,
  });
  await instance.init();
  return instance;
}
