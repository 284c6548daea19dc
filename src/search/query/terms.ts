import type { Alternative } from './alternative.ts';
import type { Vocabulary } from './vocabulary.ts';
import { listDerived } from './derive.ts';
import { findInField, type Field } from './field.ts';
import { toPattern, type Pattern } from './pattern.ts';
import type { Span } from '../../words/span.ts';

/** A required part of a query. A section has the term if it has one of the alternatives. */
export interface Term {
  /** The words as typed, joined by `OR` if there are several. */
  typed: string;
  /** One word, phrase or name, or several if the query joins them with `OR`. */
  alternatives: Alternative[];
  /** The patterns of all alternatives. If it is empty, no text has the term. */
  patterns: Pattern[];
  /** If given, the term must be within this many words of the term before it. */
  nearWords?: number;
  /** Whether it is a title before a name: `Prime Minister` in `Prime Minister Abe`. A text may print the name without it. */
  isTitle?: true;
}

/** @param nearWords the greatest distance in words to the term before it, if the query has a limit */
export function toTerm(typed: string, alternatives: Alternative[], nearWords?: number): Term {
  return {
    typed,
    alternatives,
    patterns: alternatives.flatMap(({ patterns }) => patterns),
    ...(nearWords !== undefined && { nearWords }),
  };
}

/** @returns the places where a term occurs in a field, in order; they may overlap */
export function findTerm(field: Field, { patterns }: Pick<Term, 'patterns'>): Span[] {
  return patterns.flatMap((pattern) => findInField(field, pattern)).toSorted((a, b) => a.start - b.start);
}

/** @returns the term with additional alternatives: words of the texts with the same root */
export function addDerived(term: Term, vocabulary: Vocabulary): Term {
  const derived = term.alternatives.flatMap(({ typed, isAsTyped, patterns: [pattern] }) => {
    if (!isAsTyped || !pattern?.isOneWord || pattern.mode !== 'inflected') return [];
    return listDerived(pattern.joined, vocabulary).map((word) => ({
      typed,
      patterns: [toPattern([word], 'inflected')],
      indexWords: word,
      isAsTyped: false,
      taken: { how: 'derived' as const, words: [word] },
    }));
  });
  return toTerm(term.typed, [...term.alternatives, ...derived], term.nearWords);
}
