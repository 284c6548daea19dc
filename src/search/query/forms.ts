import { listFoldedWords } from './search-token.ts';
import { toSpelling, toStem } from './stem.ts';
import type { Span } from '../../words/span.ts';
import { findInField, type Field } from './field.ts';
import type { Alternative } from './alternatives.ts';

/**
 * How a printed form differs from the word as typed. Only an inflection differs in its ending alone. A misprint is an
 * error of the source that a correction of the archive reads as the word.
 */
export type FormKind =
  'printed' | 'spelling' | 'misprint' | 'inflected' | 'beginning' | 'derived' | 'corrected';

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
  const published = fields.flatMap((field) => listPrinted({ ...field, readings: [] }, alternative));
  const misprints = fields.flatMap((field) => listMisprints(field, alternative));
  const forms = [
    ...groupForms(published, (printed) => toKind(printed, alternative)),
    ...groupForms(misprints, () => 'misprint'),
  ];
  return forms.toSorted(
    (a, b) => Number(b.kind === 'printed') - Number(a.kind === 'printed') || b.count - a.count,
  );
}

function groupForms(found: string[], getKind: (printed: string) => FormKind): Form[] {
  return [...Map.groupBy(found, toFormKey).values()].map((alike) => {
    const printed = alike[0] ?? '';
    return { printed, kind: getKind(printed), count: alike.length };
  });
}

/** @returns the words as published that match only by their corrections */
function listMisprints(field: Field, alternative: Alternative): string[] {
  if (field.readings.length === 0) return [];
  const published = listPlaces({ ...field, readings: [] }, alternative);
  return [...listPlaces(field, alternative)]
    .filter(([start]) => !published.has(start))
    .map(([, { start, end }]) => field.text.slice(start, end));
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

function listPrinted(field: Field, alternative: Alternative): string[] {
  return [...listPlaces(field, alternative).values()].map(({ start, end }) =>
    toForm(field.text.slice(start, end)),
  );
}

/** @returns the places of an alternative in a field, each once, by their start */
function listPlaces(field: Field, { patterns }: Alternative): Map<number, Span> {
  const spans = patterns.flatMap((pattern) => findInField(field, pattern));
  return new Map(spans.map((span) => [span.start, span]));
}

function toKind(printed: string, { typed, taken }: Alternative): FormKind {
  if (toFormKey(printed) === toFormKey(typed)) return 'printed';
  if (taken) return taken.how;
  const [form, word] = [printed, typed].map((one) => listFoldedWords(one).join(''));
  if (form === undefined || word === undefined || form === word) return 'spelling';
  return toStem(form) === toStem(word) && toSpelling(form) !== toSpelling(word) ? 'inflected' : 'spelling';
}
