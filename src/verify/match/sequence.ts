import type { ComparedToken } from './compared-token.ts';

/** The words of a quotation, in order, with `undefined` at each place where words are left out. */
export type Quoted = (ComparedToken | undefined)[];

/** The number of a place in a quotation where words are left out. */
export const GAP = -1;

/** Words and marks as numbers, because numbers make the comparison of long texts fast. */
export interface Sequence {
  /** A number for each word; the same folded words have the same number. `GAP` where a quotation leaves words out. */
  keys: Int32Array;
  marks: Uint8Array;
}

/** @returns a quotation and a text, with the same number for the same word */
export function toSequences(quoted: Quoted, words: ComparedToken[]): [Sequence, Sequence] {
  const numbers = new Map<string, number>();
  const toSequence = (tokens: Quoted): Sequence => ({
    keys: Int32Array.from(tokens, (token) => (token ? numberOf(numbers, token.folded) : GAP)),
    marks: Uint8Array.from(tokens, (token) => (token?.isMark ? 1 : 0)),
  });
  return [toSequence(quoted), toSequence(words)];
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

/** @returns for each place, the number of the run of `length` words that begins there; `GAP` if the run has a gap */
export function numberRuns(lists: Int32Array[], length: number): Int32Array[] {
  const numbers = new Map<string, number>();
  return lists.map((keys) =>
    keys.map((_, start) => {
      const run = keys.subarray(start, start + length);
      return run.length < length || run.includes(GAP) ? GAP : numberOf(numbers, run.join(' '));
    }),
  );
}
