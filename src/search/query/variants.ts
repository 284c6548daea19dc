import type { DocumentText } from './archive-text.ts';
import type { Field } from './field.ts';
import type { SectionMatch } from './scan.ts';
import { listFoldedWords } from './search-token.ts';
import { findTerm, type Term } from './terms.ts';

/**
 * @param documents,sections the hits
 * @returns the other spellings and endings in which the hits have the words of the query, as printed, the most frequent
 *   first
 */
export function listVariants(terms: Term[], documents: DocumentText[], sections: SectionMatch[]): string[] {
  const fields = [
    ...documents.flatMap(({ names }) => names),
    ...sections.flatMap(({ text }) => [text.heading, ...text.passages]),
  ];
  const typed = terms.flatMap(({ alternatives }) =>
    alternatives.flatMap((one) => [one.typed, one.replacement?.taken ?? '']),
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

/** Takes off a possessive ending, and gives an abbreviation the last full stop that matching leaves out. */
function toForm(printed: string): string {
  const form = printed.replace(/['’][sS]$/u, '');
  return /^(?:\p{L}\.)+\p{L}$/u.test(form) ? `${form}.` : form;
}

/** Forms that differ only in case or in the marks between their words are the same. */
function toKey(form: string): string {
  return listFoldedWords(form).join(' ');
}
