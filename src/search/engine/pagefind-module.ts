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

/** The weights of the metadata of a record. Its text has the weight 1. */
const RANKING = JSON.stringify({
  ...{ term_similarity: null, page_length: null, term_saturation: null, term_frequency: null },
  ...{ diacritic_similarity: null, meta_weights: { title: 5, keys: 0.5 } },
});

/** Pagefind compares words without these signs. */
const SIGNS = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;

/** Diacritics, without the voicing marks of Japanese. */
const DIACRITICS = /(?![\u3099\u309A])\p{M}/gu;

/** Languages without spaces between words. */
const WITHOUT_SPACES = /^(?:zh|ja|th)\b/u;

/**
 * Pagefind's WebAssembly, which holds the index. Pagefind's own script is not used: it is ten times as large, and loads
 * one file after the other.
 */
export class PagefindModule {
  readonly #functions: PagefindFunctions;
  readonly #language: string;
  readonly #chunks = new Set<string>();
  #index: number;

  private constructor(functions: PagefindFunctions, meta: Uint8Array<ArrayBuffer>, language: string) {
    this.#functions = functions;
    this.#language = language;
    this.#index = check(functions.init_pagefind(...this.#write(meta)));
    this.#index = check(functions.set_ranking_weights(this.#index, ...this.#write(RANKING)));
  }

  /**
   * @param wasm the unpacked module
   * @param meta the unpacked list of sections and chunks
   * @param language a BCP 47 tag
   * @throws if one of them is damaged, or the browser has no WebAssembly
   */
  static async open(
    wasm: BufferSource,
    meta: Uint8Array<ArrayBuffer>,
    language: string,
  ): Promise<PagefindModule> {
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
    return new PagefindModule(functions, meta, language);
  }

  /** @returns the names of the chunks that have the words */
  listChunks(words: string): string[] {
    const [folded] = toPagefindWords(words, this.#language);
    const names = this.#read(this.#functions.request_indexes(this.#index, ...this.#write(folded)));
    return (JSON.parse(names) as string[]).filter(Boolean);
  }

  /**
   * @param name the name of the chunk. The module keeps only one copy
   * @param chunk its unpacked content
   */
  addChunk(name: string, chunk: Uint8Array<ArrayBuffer>): void {
    if (this.#chunks.has(name)) return;
    this.#chunks.add(name);
    this.#index = check(this.#functions.load_index_chunk(this.#index, ...this.#write(chunk)));
  }

  /**
   * All chunks with the words must be there.
   *
   * @returns the score of each section that has all the words, by the name of its record
   */
  search(words: string): Map<string, number> {
    const [folded, typed] = toPagefindWords(words, this.#language).map((one) => this.#write(one)) as [
      Place,
      Place,
    ];
    const [filters, sort] = [this.#write('{}'), this.#write('')];
    const [isExact, isExactInDiacritics] = [0, 0];
    const found = this.#functions.search(
      ...[this.#index, ...folded, ...typed, ...filters, ...sort, isExact, isExactInDiacritics],
    );
    const { results } = JSON.parse(this.#read(found)) as { results: { p: string; s: number }[] };
    return new Map(results.map(({ p, s }) => [p, s]));
  }

  /** Copies bytes or a text into the memory of the module, which frees them. */
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

/** @returns the pointer to the index @throws if the module reports a failure, by the pointer 0 */
function check(index: number): number {
  if (index === 0) throw new Error('Pagefind could not read a file of the index.');
  return index >>> 0;
}

/** @returns the words as Pagefind's script would hand them to its module: without diacritics, and with them */
export function toPagefindWords(words: string, language: string): [folded: string, typed: string] {
  const typed = splitWords(words, language)
    .map((word) => word.replace(SIGNS, '').toLocaleLowerCase())
    .filter((word) => toFolded(word) !== '');
  return [typed.map(toFolded).join(' '), typed.join(' ')];
}

function splitWords(words: string, language: string): string[] {
  if (!WITHOUT_SPACES.test(language)) return words.split(/\s+/u);
  return Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(words), ({ segment }) =>
    segment.trim(),
  );
}

function toFolded(word: string): string {
  const folded = word.normalize('NFD').replace(DIACRITICS, '');
  return /[\u3099\u309A]/u.test(folded) ? folded.normalize('NFC') : folded;
}
