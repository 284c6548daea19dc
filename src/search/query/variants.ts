import type { DocumentText } from './archive-text.ts';
import type { Field } from './field.ts';
import type { SectionMatch } from './scan.ts';
import { listFoldedWords } from './search-token.ts';
import { findTerm, type Term } from './terms.ts';

/**
 * @param documents,sections the hits
 * @returns other spellings and endings of the words of the query in the hits, as printed, the most frequent first
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

/** Removes a possessive ending. Adds the last full stop of an abbreviation, because a match ends before it. */
function toForm(printed: string): string {
  const form = printed.replace(/['’][sS]$/u, '');
  return /^(?:\p{L}\.)+\p{L}$/u.test(form) ? `${form}.` : form;
}

/** @returns a key: forms that differ only in case or in the marks between words have the same key */
function toKey(form: string): string {
  return listFoldedWords(form).join(' ');
}
