import { readLine, type Line } from './line.ts';
import { findShard } from './shards.ts';

/** Reads a shard of a list. It is loaded at most once. */
export type ReadShard = (index: number) => Promise<string>;

/** The postings of an archive. `load` loads shards, and then `get` returns their lines at once. */
export class PostingIndex {
  readonly #starts: readonly string[];
  readonly #readShard: ReadShard;
  readonly #loading = new Map<number, Promise<void>>();
  /** The lines of the loaded shards, by their keys. A line is parsed only when it is needed. */
  readonly #texts = new Map<string, string>();
  readonly #lines = new Map<string, Line>();

  /** @param starts the first key of each shard, or a beginning of this key */
  constructor(starts: readonly string[], readShard: ReadShard) {
    this.#starts = starts;
    this.#readShard = readShard;
  }

  /**
   * Loads the shards that may have these keys.
   *
   * @throws if a shard cannot be loaded; the next call tries again
   */
  async load(keys: Iterable<string>): Promise<void> {
    const shards = new Set(Array.from(keys, (key) => findShard(this.#starts, key)));
    await Promise.all(Array.from(shards, (index) => this.#loadShard(index)));
  }

  /** @returns the line of a key; undefined if no text has it. First load the key */
  get(key: string): Line | undefined {
    const known = this.#lines.get(key);
    if (known) return known;
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    const line = readLine(text);
    this.#lines.set(key, line);
    return line;
  }

  #loadShard(index: number): Promise<void> {
    const loading = this.#loading.get(index) ?? this.#readLines(index);
    this.#loading.set(index, loading);
    loading.catch(() => this.#loading.delete(index));
    return loading;
  }

  async #readLines(index: number): Promise<void> {
    const text = await this.#readShard(index);
    for (const line of text.split('\n')) this.#texts.set(line.slice(0, line.indexOf('\t')), line);
  }
}
