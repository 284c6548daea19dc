import type { Field } from './archive-text.ts';
import type { Range } from './match.ts';
import type { Term } from './terms.ts';

/** What a query asks for, as the scoring of a text needs it. */
export interface Wanted {
  terms: Term[];
  /** What each term tells, by its place: the more, the fewer sections have it. */
  weights: number[];
}

/** A text of this length counts as neither long nor short. */
const TYPICAL_LENGTH_WORDS = 60;

/** How much the length of a text counts, from 0 to 1: the usual share of BM25. */
const LENGTH_SHARE = 0.75;

/** A word in the form in which it was typed tells more than one with another ending. */
const AS_TYPED_FACTOR = 0.5;

/** What words that stand together tell beside their standing in one text at all. */
const NEAR_FACTOR = 0.5;

/** Words within this distance of one another count half as near as neighbours. */
const NEAR_CHARACTERS = 100;

/**
 * @param places where each term occurs in the text
 * @returns how well a text answers by itself: which terms it has and how often for its length, in which form, how near
 */
export function scoreField(field: Field, places: Range[][], wanted: Wanted): number {
  const lengthWords = field.tokens.length;
  const counts = places.map((ranges) => ranges.length);
  const asTyped = wanted.terms.map((term) => (hasAsTyped(field, term) ? AS_TYPED_FACTOR : 0));
  const near = NEAR_FACTOR * sum(wanted.weights) * measureNearness(places);
  return scoreCounts(counts, wanted.weights, lengthWords) + weigh(asTyped, wanted.weights) + near;
}

/** @returns what the mere number of times tells: the first mention most, and the more the shorter the text (BM25, k1 = 1). */
export function scoreCounts(counts: number[], weights: number[], lengthWords = TYPICAL_LENGTH_WORDS): number {
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * lengthWords) / TYPICAL_LENGTH_WORDS;
  return weigh(
    counts.map((count) => count / (count + length)),
    weights,
  );
}

function hasAsTyped({ tokens }: Field, { alternatives }: Term): boolean {
  return alternatives.some(
    ({ isAsTyped, patterns: [pattern] }) => isAsTyped && tokens.some(({ word }) => word === pattern?.joined),
  );
}

/** @returns 1 for terms in one place, less the further apart they stand; 0 where one is missing or there is but one. */
function measureNearness(places: Range[][]): number {
  if (places.length < 2 || places.some((ranges) => ranges.length === 0)) return 0;
  const all = places
    .flatMap((ranges, term) => ranges.map(({ start, end }) => ({ start, end, term })))
    .toSorted((a, b) => a.start - b.start);
  const widths = all.map((first, from) => {
    const seen = new Set<number>();
    const last = all.slice(from).find(({ term }) => seen.add(term).size === places.length);
    return last ? last.end - first.start : Infinity;
  });
  return 1 / (1 + Math.min(...widths) / NEAR_CHARACTERS);
}

function weigh(numbers: number[], weights: number[]): number {
  return sum(numbers.map((number, index) => number * (weights[index] ?? 0)));
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
