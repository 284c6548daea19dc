import { foldForSearch } from '../../words/fold.ts';
import { OTHER_ENDINGS } from '../query/own-endings.ts';
import type { KnownWord, Vocabulary } from '../query/vocabulary.ts';
import type { ReadShard } from './posting-index.ts';
import { findShardsFrom, type Shard } from './shards.ts';
import { cutShards } from './shards.ts';
import type { Survey } from './survey.ts';

/**
 * The words of the texts in two lists: sorted by their first letters (heads), and by their last letters (tails). Most
 * misspelt words have their first or their last letters right, so one of the lists finds them.
 */
export interface VocabularyLists<List> {
  heads: List;
  tails: List;
}

/**
 * From this length on, the first three and the last three letters do not overlap. So after one error, at least three of
 * them are right.
 */
const LONG_WORD_LETTERS = 7;

/** The sign after the count of a word that may be a name. */
const NAME_SIGN = '*';

/** Separates the word from its count. */
const TAB = '\t';

/**
 * @returns the shards of the two lists. A line has the word as printed, its count, whether it may be a name, and the
 *   rules of its text, if these are not the rules of the archive
 */
export function cutVocabulary(
  { vocabulary, printed }: Pick<Survey, 'vocabulary' | 'printed'>,
  limitCharacters: number,
): VocabularyLists<Shard[]> {
  const lines = [...vocabulary].map(([word, { count, isName, endings = '' }]) => ({
    word,
    text: `${printed.get(word) ?? word}${TAB}${count}${isName ? NAME_SIGN : ''}${endings}`,
  }));
  const cut = (toKey: (word: string) => string) =>
    cutShards(
      lines
        .map(({ word, text }) => ({ key: toKey(word), text }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
      limitCharacters,
    );
  return { heads: cut((word) => word), tails: cut(reverse) };
}

/** The loaded part of the vocabulary. */
export class LoadedVocabulary {
  readonly words: Vocabulary = new Map();
  /** Each folded word as printed. */
  readonly printed = new Map<string, string>();
  readonly #starts: VocabularyLists<readonly string[]>;
  readonly #readers: VocabularyLists<ReadShard>;
  readonly #loading = new Map<string, Promise<void>>();

  constructor(starts: VocabularyLists<readonly string[]>, readers: VocabularyLists<ReadShard>) {
    this.#starts = starts;
    this.#readers = readers;
  }

  /**
   * Loads all words with the same first or the same last letters. If the word is misspelt, the right word is usually
   * among them.
   */
  async loadNear(word: string): Promise<void> {
    const letters = Array.from(word).length >= LONG_WORD_LETTERS ? 3 : 2;
    const signs = Array.from(word);
    await Promise.all([
      this.#load('heads', signs.slice(0, letters).join('')),
      this.#load('tails', signs.slice(-letters).reverse().join('')),
    ]);
  }

  /** Loads all words that begin with these letters. */
  async loadBeginning(beginning: string): Promise<void> {
    await this.#load('heads', beginning);
  }

  async #load(list: keyof VocabularyLists<unknown>, beginning: string): Promise<void> {
    const shards = findShardsFrom(this.#starts[list], beginning);
    await Promise.all(shards.map((index) => this.#loadShard(list, index)));
  }

  #loadShard(list: keyof VocabularyLists<unknown>, index: number): Promise<void> {
    const name = `${list}${index}`;
    const loading = this.#loading.get(name) ?? this.#readWords(list, index);
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }

  async #readWords(list: keyof VocabularyLists<unknown>, index: number): Promise<void> {
    const text = await this.#readers[list](index);
    for (const line of text.split('\n')) {
      const [printed = '', count = ''] = line.split(TAB);
      const word = foldForSearch(printed);
      const endings = OTHER_ENDINGS.find((one) => count.endsWith(one));
      const known: KnownWord = {
        count: parseInt(count, 10),
        isName: count.includes(NAME_SIGN),
        ...(endings !== undefined && { endings }),
      };
      this.words.set(word, known);
      this.printed.set(word, printed);
    }
  }
}

function reverse(word: string): string {
  return Array.from(word).reverse().join('');
}
