import { listFoldedWords } from './search-token.ts';
import { toSpelling, toStem } from './stem.ts';
import { overlaps, type Span } from '../../words/span.ts';
import { findInField, type Field } from './field.ts';
import type { Alternative } from './alternative.ts';
import type { Endings } from './light-stem.ts';
import { findMatches, toPattern } from './pattern.ts';

/**
 * How a printed form differs from the word as typed. An `inflection` differs only in its ending. A `misprint` is an
 * error of the source; a correction in the archive has the right word.
 */
export type FormKind =
  'printed' | 'spelling' | 'misprint' | 'inflected' | 'beginning' | 'derived' | 'corrected';

/** A form in which the texts print a word of the query. */
export interface Form {
  /** As first printed, without a possessive ending. */
  printed: string;
  kind: FormKind;
  /** How often it occurs in the fields. */
  count: number;
}

/** @returns the forms of an alternative that the fields have: those as typed first, then the most frequent */
export function listForms(alternative: Alternative, fields: Field[]): Form[] {
  const found = fields.flatMap((field) => listFieldForms(field, alternative));
  const forms = [...Map.groupBy(found, ({ printed, kind }) => `${kind} ${toFormKey(printed)}`).values()];
  return forms
    .flatMap((alike) => (alike[0] ? [{ ...alike[0], count: alike.length }] : []))
    .toSorted((a, b) => Number(b.kind === 'printed') - Number(a.kind === 'printed') || b.count - a.count);
}

/** @returns the form at each place of the alternative in a field, as published or in a correction */
export function listFieldForms(field: Field, alternative: Alternative): Pick<Form, 'printed' | 'kind'>[] {
  const places = listPlaces(field, alternative);
  const hasReadings = places.size > 0 && field.readings.length > 0;
  const published = hasReadings ? listPlaces({ ...field, readings: [] }, alternative) : places;
  return [...places].map(([start, span]) => {
    const words = field.text.slice(span.start, span.end);
    if (!published.has(start)) return { printed: words, kind: 'misprint' };
    const printed = toForm(words);
    const kind = toKind(printed, alternative, field.endings);
    return {
      printed,
      kind: kind !== 'printed' && isMisprint(printed, span, field, alternative) ? 'misprint' : kind,
    };
  });
}

/** @returns whether a correction has other words than those printed, and its words match: `dialogu`, read `dialogue` */
function isMisprint(printed: string, span: Span, { readings }: Field, { patterns }: Alternative): boolean {
  const form = toPattern(listFoldedWords(printed), 'exact');
  return readings.some(
    (reading) =>
      overlaps(reading, span) &&
      findMatches(reading.tokens, form).length === 0 &&
      patterns.some((pattern) => findMatches(reading.tokens, pattern).length > 0),
  );
}

/** @returns a key: forms that differ only in case or in the marks between words have the same key */
export function toFormKey(printed: string): string {
  return listFoldedWords(printed).join(' ');
}

/** Removes a possessive ending. Adds the last full stop of an abbreviation, because a match ends before it. */
export function toForm(printed: string): string {
  const form = printed.replace(/['’][sS]$/u, '');
  return form.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(form) ? `${form}.` : form;
}

/** @returns the places of an alternative in a field, by their start */
function listPlaces(field: Field, { patterns }: Alternative): Map<number, Span> {
  const spans = patterns.flatMap((pattern) => findInField(field, pattern));
  return new Map(spans.map((span) => [span.start, span]));
}

function toKind(printed: string, { typed, taken }: Alternative, endings: Endings | undefined): FormKind {
  if (toFormKey(printed) === toFormKey(typed)) return 'printed';
  if (taken) return taken.how;
  const [form, word] = [printed, typed].map((one) => listFoldedWords(one).join(''));
  if (form === undefined || word === undefined || form === word) return 'spelling';
  const isSameWord = toStem(form, endings) === toStem(word, endings);
  return isSameWord && toSpelling(form, endings) !== toSpelling(word, endings) ? 'inflected' : 'spelling';
}
