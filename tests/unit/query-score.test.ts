import { describe, expect, test } from 'vitest';
import { toField } from '../../src/search/query/field.ts';
import { toPattern } from '../../src/search/query/pattern.ts';
import { scoreCounts, scoreField } from '../../src/search/query/score.ts';
import { findTerm, toTerm } from '../../src/search/query/terms.ts';

/** As many words as a field has typically, without the two words of the tests. */
const FILLER = Array.from({ length: 58 }, () => 'plain');

/** @returns the score of a field for words that are not in the form that the reader typed */
function score(text: string, words: string[], weights: number[]): number {
  const terms = words.map((word) =>
    toTerm(word, [{ typed: word, patterns: [toPattern([word], 'inflected')], isAsTyped: false }]),
  );
  const field = toField(text);
  return scoreField(
    field,
    terms.map((term) => findTerm(field, term)),
    { terms, weights },
  );
}

describe('the score of a field', () => {
  const [near, apart] = [`data trust ${FILLER.join(' ')}`, `data ${FILLER.join(' ')} trust`];

  test('is half of the weight for one occurrence in a text of typical length', () => {
    expect(scoreCounts([1], [3])).toBe(1.5);
    expect(score(`data ${FILLER.join(' ')} plain`, ['data'], [3])).toBe(1.5);
  });

  test('is proportional to the weights', () => {
    expect(score(near, ['data', 'trust'], [2, 6])).toBeCloseTo(2 * score(near, ['data', 'trust'], [1, 3]), 9);
  });

  test('has an extra for words that are near, less for words that are far apart, and none for one word', () => {
    const [close, far] = [near, apart].map((text) => score(text, ['data', 'trust'], [1, 1]));
    expect(close).toBeGreaterThan(far ?? Infinity);
    expect(far).toBeGreaterThan(1);
    expect(score(near, ['data', 'absent'], [1, 1])).toBe(0.5);
  });

  test.each(['data trust', 'trust data'])('does not depend on the order of the words: %s', (query) => {
    expect(score(near, query.split(' '), [1, 1])).toBe(score(near, ['data', 'trust'], [1, 1]));
  });
});
