import type { Span } from '../../words/span.ts';
import type { Field } from './field.ts';
import type { Term } from './terms.ts';

/** The terms of a query with their weights. */
export interface WeightedTerms {
  terms: Term[];
  /** The weight of each term, in the order of the terms. A term in few sections has a high weight. */
  weights: number[];
}

/** The typical length of a field. */
const TYPICAL_LENGTH_WORDS = 60;

/** How much the length of a text counts, from 0 to 1. This is the usual value of b in BM25. */
const LENGTH_SHARE = 0.75;

/** Extra weight of a word in exactly the form that the reader typed. */
const AS_TYPED_FACTOR = 0.5;

/** Extra weight of words that are close together. */
const PROXIMITY_FACTOR = 0.5;

/** At this distance, words get half the extra weight of adjacent words. */
const PROXIMITY_CHARACTERS = 100;

/**
 * @param places the places of each term in the field
 * @returns how well a field matches. This depends on which terms it has, how often for its length, in which form, and
 *   how close together
 */
export function scoreField(field: Field, places: Span[][], wanted: WeightedTerms): number {
  const lengthWords = field.tokens.length;
  const counts = places.map((ranges) => ranges.length);
  const asTyped = wanted.terms.map((term) => (hasAsTyped(field, term) ? AS_TYPED_FACTOR : 0));
  const proximity = PROXIMITY_FACTOR * sum(wanted.weights) * measureProximity(places);
  return scoreCounts(counts, wanted.weights, lengthWords) + weigh(asTyped, wanted.weights) + proximity;
}

/**
 * @returns the score for how often each term occurs (BM25, k1 = 1). The first occurrence counts most. Occurrences count
 *   more in a short text
 */
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

/**
 * @returns 1 for terms side by side, and less for terms further apart; 0 if a term is missing or there is only one term
 */
function measureProximity(places: Span[][]): number {
  if (places.length < 2) return 0;
  const all = places
    .flatMap((ranges, term) => ranges.map(({ start, end }) => ({ start, end, term })))
    .toSorted((a, b) => a.start - b.start);
  const widths = all.map((first, from) => {
    const seen = new Set<number>();
    const last = all.slice(from).find(({ term }) => seen.add(term).size === places.length);
    return last ? last.end - first.start : Infinity;
  });
  return 1 / (1 + Math.min(...widths) / PROXIMITY_CHARACTERS);
}

function weigh(numbers: number[], weights: number[]): number {
  return sum(numbers.map((number, index) => number * (weights[index] ?? 0)));
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
