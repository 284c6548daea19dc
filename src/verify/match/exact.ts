import type { Piece } from './quotation.ts';
import type { VerifiableText } from './texts.ts';
import type { Word } from './words.ts';

/** Where the pieces of a quotation stand in a text, as places among its words, the end exclusive. */
export interface Match {
  pieces: { start: number; end: number }[];
}

/**
 * @param pieces at least one
 * @returns every place where the pieces follow one another, each of them word for word; where a first piece stands
 *   several times before the same others, the nearest
 */
export function findExact({ words }: VerifiableText, pieces: Piece[]): Match[] {
  const matches = new Map<string, Match>();
  const [first, ...others] = pieces;
  if (!first) return [];
  for (let start = findFrom(words, first, 0); start !== -1; start = findFrom(words, first, start + 1)) {
    const found = [{ start, end: start + first.words.length }];
    for (const piece of others) {
      const next = findFrom(words, piece, found.at(-1)?.end ?? 0);
      if (next === -1) return [...matches.values()];
      found.push({ start: next, end: next + piece.words.length });
    }
    matches.set(
      found
        .map((place) => place.start)
        .slice(others.length === 0 ? 0 : 1)
        .join(' '),
      { pieces: found },
    );
  }
  return [...matches.values()];
}

/** @returns where the words of a piece stand next; -1 where they do not. */
function findFrom(words: Word[], piece: Piece, from: number): number {
  for (let start = from; start + piece.words.length <= words.length; start += 1) {
    if (piece.words.every(({ folded }, index) => words[start + index]?.folded === folded)) return start;
  }
  return -1;
}
