/** The functions of Pagefind's WebAssembly that are used here. A pointer to the index changes with every call. */
interface PagefindFunctions {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (bytes: number, alignment: number) => number;
  __wbindgen_free: (start: number, bytes: number, alignment: number) => void;
  init_pagefind: (meta: number, bytes: number) => number;
  set_ranking_weights: (index: number, json: number, bytes: number) => number;
  load_index_chunk: (index: number, chunk: number, bytes: number) => number;
  request_indexes: (index: number, words: number, bytes: number) => [start: number, bytes: number];
  search: (...values: number[]) => [start: number, bytes: number];
}

/** The exports that `PagefindModule` uses, and its only import. The build fails if a later Pagefind has others. */
export const PAGEFIND_EXPORTS = [
  ...['memory', '__wbindgen_externrefs', '__wbindgen_start', '__wbindgen_malloc', '__wbindgen_free'],
  ...['init_pagefind', 'set_ranking_weights', 'load_index_chunk', 'request_indexes', 'search'],
] as const satisfies (keyof PagefindFunctions)[];
export const PAGEFIND_IMPORT = ['./pagefind_web_bg.js', '__wbindgen_init_externref_table'] as const;

/** The other spellings of a record weigh less than its text, which has the weight 1. */
const RANKING = '{"meta_weights":{"keys":0.5}}';

/**
 * Pagefind's WebAssembly, which holds the index. The archive does not use Pagefind's own script, because that is ten
 * times as large as this file and loads one file after the other.
 */
export class PagefindModule {
  readonly #functions: PagefindFunctions;
  readonly #chunks = new Set<string>();
  #index: number;

  private constructor(functions: PagefindFunctions, meta: Uint8Array<ArrayBuffer>) {
    this.#functions = functions;
    this.#index = check(functions.init_pagefind(...this.#write(meta)));
    this.#index = check(functions.set_ranking_weights(this.#index, ...this.#write(RANKING)));
  }

  /**
   * @param wasm the unpacked module
   * @param meta the unpacked list of sections and chunks
   * @throws if one of them is damaged, or the browser has no WebAssembly
   */
  static async open(wasm: BufferSource, meta: Uint8Array<ArrayBuffer>): Promise<PagefindModule> {
    const [module, name] = PAGEFIND_IMPORT;
    const fillTable = () => {
      const table = functions.__wbindgen_externrefs;
      const first = table.grow(4);
      table.set(0, undefined);
      for (const [place, value] of [undefined, null, true, false].entries()) table.set(first + place, value);
    };
    const { instance } = await WebAssembly.instantiate(wasm, { [module]: { [name]: fillTable } });
    const functions = instance.exports as unknown as PagefindFunctions;
    functions.__wbindgen_start();
    return new PagefindModule(functions, meta);
  }

  /**
   * @param words from `toIndexWords`
   * @returns the names of the chunks that have the words
   */
  listChunks(words: string): string[] {
    const names = this.#read(this.#functions.request_indexes(this.#index, ...this.#write(words)));
    return (JSON.parse(names) as string[]).filter(Boolean);
  }

  /**
   * @param name the name of the chunk. A chunk that was added before is not added again
   * @param chunk its unpacked content
   */
  addChunk(name: string, chunk: Uint8Array<ArrayBuffer>): void {
    if (this.#chunks.has(name)) return;
    this.#chunks.add(name);
    this.#index = check(this.#functions.load_index_chunk(this.#index, ...this.#write(chunk)));
  }

  /**
   * First add all chunks with the words.
   *
   * @param words from `toIndexWords`
   * @returns the score of each section that has all the words, by the name of its record
   */
  search(words: string): Map<string, number> {
    // Pagefind wants the words twice: without accents, and as typed. These words have no accents.
    const [folded, typed] = [this.#write(words), this.#write(words)];
    const [filters, sort] = [this.#write('{}'), this.#write('')];
    const [isExact, isExactInDiacritics] = [0, 0];
    const found = this.#functions.search(
      ...[this.#index, ...folded, ...typed, ...filters, ...sort, isExact, isExactInDiacritics],
    );
    const { results } = JSON.parse(this.#read(found)) as { results: { p: string; s: number }[] };
    return new Map(results.map(({ p, s }) => [p, s]));
  }

  /** Copies bytes or a text into the memory of the module. The module frees this memory. */
  #write(value: Uint8Array<ArrayBuffer> | string): Place {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    const start = this.#functions.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#functions.memory.buffer, start, bytes.length).set(bytes);
    return [start, bytes.length];
  }

  #read([start, count]: Place): string {
    const bytes = new Uint8Array(this.#functions.memory.buffer, start >>> 0, count);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    this.#functions.__wbindgen_free(start, count, 1);
    return text;
  }
}

type Place = [start: number, bytes: number];

/**
 * @returns the pointer to the index
 * @throws if the module reports a failure with the pointer 0
 */
function check(index: number): number {
  if (index === 0) throw new Error('Pagefind could not read a file of the index.');
  return index >>> 0;
}
