import { listFoldedWords } from './search-token.ts';
import { toSpelling, toStem } from './stem.ts';
import { findInField, type Field } from './field.ts';
import type { Alternative } from './alternatives.ts';

/** How a printed form differs from the word as typed, the nearest first. Only an inflection differs in its ending alone. */
export const FORM_KINDS = ['printed', 'spelling', 'inflected', 'beginning', 'derived', 'corrected'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A form in which the texts print a word of the query. */
export interface Form {
  /** As first printed, without a possessive ending. */
  printed: string;
  kind: FormKind;
  /** How often the fields have it. */
  count: number;
}

/** @returns the forms of an alternative that the fields have: those as typed first, then the most frequent */
export function listForms(alternative: Alternative, fields: Field[]): Form[] {
  const found = fields.flatMap((field) => listPrinted(field, alternative));
  const forms = [...Map.groupBy(found, toFormKey).values()].map((alike) => ({
    printed: alike[0] ?? '',
    kind: toKind(alike[0] ?? '', alternative),
    count: alike.length,
  }));
  return forms.toSorted(
    (a, b) => Number(b.kind === 'printed') - Number(a.kind === 'printed') || b.count - a.count,
  );
}

/** @returns a key: forms that differ only in case or in the marks between words have the same key */
export function toFormKey(printed: string): string {
  return listFoldedWords(printed).join(' ');
}

/** Removes a possessive ending. Adds the last full stop of an abbreviation, because a match ends before it. */
export function toForm(printed: string): string {
  const form = printed.replace(/['’][sS]$/u, '');
  return /^(?:\p{L}\.)+\p{L}$/u.test(form) ? `${form}.` : form;
}

function listPrinted(field: Field, { patterns }: Alternative): string[] {
  const spans = patterns.flatMap((pattern) => findInField(field, pattern));
  const places = new Map(spans.map((span) => [span.start, span]));
  return [...places.values()].map(({ start, end }) => toForm(field.text.slice(start, end)));
}

/** @param printed a form, without a possessive ending */
export function toKind(printed: string, { typed, taken }: Alternative): FormKind {
  if (toFormKey(printed) === toFormKey(typed)) return 'printed';
  if (taken) return taken.how;
  const [form, word] = [printed, typed].map((one) => listFoldedWords(one).join(''));
  if (form === undefined || word === undefined || form === word) return 'spelling';
  return toStem(form) === toStem(word) && toSpelling(form) !== toSpelling(word) ? 'inflected' : 'spelling';
}
