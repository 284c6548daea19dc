import type { DocumentText, Field } from './archive-text.ts';
import { findTerm, type SectionMatch } from './scan.ts';
import type { Term } from './terms.ts';
import { toTokens } from './tokens.ts';

/**
 * @param documents,sections what was found
 * @returns the other spellings and endings in which it has the words of the query, as printed, the most frequent first
 */
export function listVariants(terms: Term[], documents: DocumentText[], sections: SectionMatch[]): string[] {
  const fields = [
    ...documents.flatMap(({ names }) => names),
    ...sections.flatMap(({ text }) => [text.heading, ...text.passages]),
  ];
  const typed = terms.flatMap(({ alternatives }) =>
    alternatives.flatMap((one) => [one.typed, one.correction?.taken ?? '']),
  );
  const forms = Map.groupBy(
    fields.flatMap((field) => listForms(field, terms)),
    toKey,
  );
  for (const form of typed) forms.delete(toKey(form));
  return [...forms.values()].toSorted((a, b) => b.length - a.length).flatMap((alike) => alike.slice(0, 1));
}

function listForms(field: Field, terms: Term[]): string[] {
  return terms
    .flatMap((term) => findTerm(field, term))
    .map(({ start, end }) => toForm(field.text.slice(start, end)));
}

/** An abbreviation keeps its last full stop, which matching leaves out, and no word its possessive ending. */
function toForm(printed: string): string {
  const form = printed.replace(/['’][sS]$/u, '');
  return /^(?:\p{L}\.)+\p{L}$/u.test(form) ? `${form}.` : form;
}

/** Forms that differ only in case or in what stands between their words are one. */
function toKey(form: string): string {
  return toTokens(form)
    .map(({ word }) => word)
    .join(' ');
}
