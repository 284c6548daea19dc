import { isCommonWord } from '../query/common-words.ts';
import { findShard } from './shards.ts';

/** Readers rarely type more words at first. */
const LIMIT_WORDS = 4;

/** A shorter word is often only the beginning of a word. */
const LEAST_LETTERS = 3;

/**
 * Guesses which shards of the postings a query needs, without the code that reads queries. A shard has words that begin
 * alike, so nearly always the stem of a word is there, too. A wrong guess only loads a file that is not needed.
 *
 * @param starts the first keys of the shards, in order
 * @returns the indexes of the shards
 */
export function guessShards(query: string, starts: readonly string[]): number[] {
  const words =
    query
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= LEAST_LETTERS && !isCommonWord(word));
  return [...new Set(telling.slice(0, LIMIT_WORDS).map((word) => findShard(starts, dropEnding(word))))];
}

/** Drops the most frequent English endings. The line of a frequent word is a shard of its own. */
function dropEnding(word: string): string {
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?:ed|ing|s)$/u, '')
    .replace(/e$/u, '');
}
