import { describe, expect, test } from 'vitest';
import type { Alternative } from '../../src/search/query/alternative.ts';
import { toField } from '../../src/search/query/field.ts';
import { toPattern } from '../../src/search/query/pattern.ts';
import { addDerived, findTerm, toTerm } from '../../src/search/query/terms.ts';
import { toVocabulary } from '../../src/search/query/vocabulary.ts';

function toAlternative(words: string[], more: Partial<Alternative> = {}): Alternative {
  return { typed: words.join(' '), patterns: [toPattern(words, 'inflected')], isAsTyped: true, ...more };
}

const harbour = toAlternative(['harbour']);
const ferry = toAlternative(['ferry']);

describe('a term', () => {
  test('has the patterns of all its alternatives, in their order', () => {
    const term = toTerm('harbour OR ferry', [harbour, ferry]);
    expect(term).toEqual({
      typed: 'harbour OR ferry',
      alternatives: [harbour, ferry],
      patterns: [...harbour.patterns, ...ferry.patterns],
    });
  });

  test('has a distance only if the query limits it, also to 0 words', () => {
    expect(toTerm('ferry', [ferry])).not.toHaveProperty('nearWords');
    expect(toTerm('ferry', [ferry], 0).nearWords).toBe(0);
    expect(toTerm('ferry', [ferry], 7).nearWords).toBe(7);
  });

  test('is found at each place of each pattern, in the order of the text', () => {
    const field = toField('A ferry in the harbour, and a harbour without ferries.');
    const places = findTerm(field, toTerm('harbour OR ferry', [harbour, ferry]));
    expect(places.map(({ start, end }) => field.text.slice(start, end))).toEqual([
      'ferry',
      'harbour',
      'harbour',
      'ferries',
    ]);
    expect(findTerm(field, { patterns: [] })).toEqual([]);
  });
});

describe('words with the same root', () => {
  const vocabulary = toVocabulary([toField('The development of harbours, and developments in ferries.')]);
  const develop = toAlternative(['develop']);
  const listAdded = (alternative: Alternative) =>
    addDerived(toTerm(alternative.typed, [alternative], 3), vocabulary).alternatives.slice(1);

  test('are further alternatives, which say what was typed and how they were taken', () => {
    const derived = addDerived(toTerm('develop', [develop], 3), vocabulary);
    expect(derived).toMatchObject({ typed: 'develop', nearWords: 3 });
    expect(derived.alternatives[0]).toBe(develop);
    const word = derived.alternatives[1]?.indexWords ?? '';
    expect(word).toMatch(/^developments?$/u);
    expect(derived.alternatives.slice(1)).toEqual([
      {
        typed: 'develop',
        patterns: [toPattern([word], 'inflected')],
        indexWords: word,
        isAsTyped: false,
        taken: { how: 'derived', words: [word] },
      },
    ]);
    expect(derived.patterns).toHaveLength(2);
  });

  test.each<[string, Alternative]>([
    ['a name', { ...develop, isAsTyped: false }],
    ['two words', toAlternative(['develop', 'harbours'])],
    ['an exact word', { ...develop, patterns: [toPattern(['develop'], 'exact')] }],
    ['a beginning', { ...develop, patterns: [toPattern(['develop'], 'prefix')] }],
    ['capitals', { ...develop, patterns: [toPattern(['develop'], 'capitals')] }],
    ['no pattern', { ...develop, patterns: [] }],
    ['a word whose root no text has', toAlternative(['promote'])],
  ])('are not added to %s', (_, alternative) => {
    expect(listAdded(alternative)).toEqual([]);
  });

  test('are added to each alternative of a term', () => {
    const term = addDerived(toTerm('ferry OR develop', [ferry, develop]), vocabulary);
    expect(term.alternatives.map(({ typed }) => typed)).toEqual(['ferry', 'develop', 'develop']);
    expect(term).not.toHaveProperty('nearWords');
  });
});
