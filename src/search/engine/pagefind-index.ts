import { toHref } from '../../archive/addresses.ts';
import { toIndexWords } from '../query/index-words.ts';
import type { IndexScores } from '../query/rank.ts';
import { searchFiles, type IndexFiles } from './files.ts';
import { PagefindModule } from './pagefind-module.ts';
import { fetchWatched, whileBytesArrive } from './progress.ts';

/** If no bytes arrive for this time, the index has failed. */
const LIMIT_MS = 6000;

/** The first characters of every unpacked file of Pagefind. */
const SIGNATURE = 'pagefind_dcd';

/** Pagefind's index. After a failure, the next question loads it again. */
export class PagefindIndex {
  #files: IndexFiles | undefined;
  #open: Promise<PagefindModule> | undefined;
  /** The chunks that have loaded or are loading, by their names. */
  readonly #chunks = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #isLoaded = false;
  /** Whether loading has failed before. The next fetch then avoids caches, which may have kept a damaged file. */
  #hasFailed = false;

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /**
   * Starts to load the index. If this fails, `ask` reports it.
   *
   * @param files the names of its files, from the passages file
   */
  start(files: IndexFiles): void {
    this.#files = files;
    this.#load().catch(() => undefined);
  }

  /**
   * @returns the score of each section that has all the words
   * @throws if the index cannot be loaded
   */
  async ask(asked: string): Promise<IndexScores> {
    const words = toIndexWords(asked);
    const open = this.#load();
    // Only the module knows exactly which chunks are needed. It is large, so the chunks that are guessed load at the
    // same time.
    for (const name of this.#guessChunks(words)) this.#fetchChunk(name).catch(() => undefined);
    try {
      return await whileBytesArrive(
        open.then((module) => this.#search(module, words)),
        LIMIT_MS,
        'The answer of the index',
      );
    } catch (error) {
      // Several calls may share this index. Only the first failure drops it.
      if (this.#open === open) {
        this.#open = undefined;
        this.#isLoaded = false;
        this.#chunks.clear();
      }
      this.#hasFailed = true;
      throw error;
    }
  }

  #load(): Promise<PagefindModule> {
    return (this.#open ??= this.#openFiles());
  }

  async #openFiles(): Promise<PagefindModule> {
    const { wasm = '', meta = '' } = this.#files ?? {};
    const [code, list] = await Promise.all([this.#fetch(wasm), this.#fetch(meta)]);
    const module = await PagefindModule.open(code, list);
    this.#isLoaded = true;
    return module;
  }

  async #search(module: PagefindModule, words: string): Promise<IndexScores> {
    await Promise.all(module.listChunks(words).map((name) => this.#addChunk(module, name)));
    const { record = [] } = this.#files ?? {};
    return new Map(Array.from(module.search(words), ([name, score]) => [name.slice(...record), score]));
  }

  async #addChunk(module: PagefindModule, name: string): Promise<void> {
    module.addChunk(name, await this.#fetchChunk(name));
  }

  #fetchChunk(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const chunk = this.#chunks.get(name) ?? this.#fetch(`index/${name}.pf_index`);
    this.#chunks.set(name, chunk);
    return chunk;
  }

  /** @returns the names of the chunks that have the words, if any text has these words */
  #guessChunks(words: string): string[] {
    const [firstWords = [], names = []] = this.#files?.chunks.map((list) => list.split(' ')) ?? [];
    return words
      .split(' ')
      .flatMap((word) => names[firstWords.findLastIndex((first) => first <= word)] ?? []);
  }

  /** @returns the unpacked content of a file of the index */
  async #fetch(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const address = toHref(searchFiles.index) + path;
    const response = await fetchWatched(address, this.#hasFailed ? { cache: 'reload' } : {});
    const bytes = new Uint8Array(await response.arrayBuffer());
    // If a server marks the files as compressed, the browser has already unpacked them.
    const unpacked = hasSignature(bytes) ? bytes : await unpack(bytes);
    if (!hasSignature(unpacked)) throw new Error(`${address} is not a file of Pagefind.`);
    return unpacked.subarray(SIGNATURE.length);
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
