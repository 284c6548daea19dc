import type { Alternative, Replacement } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { listDerived } from './derive.ts';
import { findInField, type Field } from './field.ts';
import { toPattern, type Pattern } from './pattern.ts';
import type { Span } from '../../words/span.ts';

/** A required part of a query. A section has the term if it has one of the alternatives. */
export interface Term {
  /** One word, phrase or name, or several if the query joins them with `OR`. */
  alternatives: Alternative[];
  /** The patterns of all alternatives. */
  patterns: Pattern[];
}

export function toTerm(alternatives: Alternative[]): Term {
  return { alternatives, patterns: alternatives.flatMap(({ patterns }) => patterns) };
}

/** @returns the places where a term occurs in a field, in order; they may overlap */
export function findTerm(field: Field, { patterns }: Term): Span[] {
  return patterns.flatMap((pattern) => findInField(field, pattern)).toSorted((a, b) => a.start - b.start);
}

export function listReplacements(terms: Term[]): Replacement[] {
  return terms.flatMap(({ alternatives }) => alternatives.flatMap(({ replacement }) => replacement ?? []));
}

/** @returns the term with more alternatives: words of the texts with the same root */
export function addDerived({ alternatives }: Term, { vocabulary }: ArchiveText): Term {
  const derived = alternatives.flatMap(({ typed, isAsTyped, patterns: [pattern] }) => {
    if (!isAsTyped || !pattern?.isOneWord || pattern.mode !== 'inflected') return [];
    return listDerived(pattern.joined, vocabulary).map((word) => ({
      typed,
      patterns: [toPattern([word], 'inflected')],
      indexWords: word,
      isAsTyped: false,
    }));
  });
  return toTerm([...alternatives, ...derived]);
}
