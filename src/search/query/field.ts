import type { DatePlace } from '../../words/dates.ts';
import { overlaps, type Span } from '../../words/span.ts';
import { getDateCode } from './date-code.ts';
import type { Endings } from './light-stem.ts';
import type { Reading } from './passages.ts';
import { findMatches, type Pattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** A text to search: a title, a heading, a passage or the name of a partner. */
export interface Field {
  text: string;
  tokens: SearchToken[];
  /** Corrections of some words of the text, and the positions of these words. */
  readings: (Span & { tokens: SearchToken[] })[];
  /** The year of the text; undefined if it is not known. */
  year: number | undefined;
  /** The rules for the endings of its words, if they are not in the language of the archive. */
  endings: Endings | undefined;
}

/** The kind of context that has a word: a heading above the section, or a fact of the document. */
export type ContextSource = 'heading' | 'title' | FactSource;

/** The kind of fact. The archive gives the short title, and the text does not print it, so it is a fact. */
export type FactSource = 'date' | 'shortTitle' | 'partner' | 'kind' | 'publisher' | 'author' | 'repost';

/** A text that says something about a section, but is not in it. */
export interface ContextField<Source extends ContextSource = ContextSource> {
  field: Field;
  source: Source;
}

export type FactField = ContextField<FactSource>;

/**
 * @param year the year of the text. Dates that are printed without a year belong to this year
 * @param endings the rules for its words, if these are not the rules of the archive
 */
export function toField(text: string, readings: Reading[] = [], year?: number, endings?: Endings): Field {
  return {
    text,
    year,
    endings,
    tokens: toSearchTokens(text, endings),
    readings: readings.map(({ start, end, reading }) => ({
      tokens: toSearchTokens(reading, endings),
      start,
      end,
    })),
  };
}

/** The dates of each field. A worker sends fields to the page, so they are not in the field itself. */
const knownDates = new WeakMap<Field, DatePlace[]>();

/**
 * @returns the dates and years that a field prints. They are found only once, and only if a query has a date, because
 *   this takes long
 * @throws before `loadDateCode`
 */
export function readDates(field: Field): DatePlace[] {
  const known = knownDates.get(field);
  if (known) return known;
  const { findDates, findYears } = getDateCode();
  const dates = findDates(field.text);
  const all = [...dates, ...findYears(field.text, dates)];
  knownDates.set(field, all);
  return all;
}

/** @returns the words of a field as published, and the words of their corrections */
export function listFieldTokens({ tokens, readings }: Field): SearchToken[] {
  return [...tokens, ...readings.flatMap((reading) => reading.tokens)];
}

/** The places of each pattern. An answer looks for the same pattern in the same fields several times. */
const known = new WeakMap<Pattern, WeakMap<Field, readonly Span[]>>();

/** @returns the places where a pattern occurs in a field. They are found only once */
export function findInField(field: Field, pattern: Pattern): readonly Span[] {
  const ofPattern = known.get(pattern) ?? new WeakMap<Field, readonly Span[]>();
  known.set(pattern, ofPattern);
  const spans = ofPattern.get(field) ?? findSpans(field, pattern);
  ofPattern.set(field, spans);
  return spans;
}

/**
 * @returns the places where a pattern occurs: in the words as published, or in the corrections of words that do not
 *   match as published
 */
function findSpans(field: Field, pattern: Pattern): Span[] {
  const { tokens, readings, year } = field;
  if (pattern.dates) {
    const { agrees } = getDateCode();
    return readDates(field).filter((date) => pattern.dates?.some((asked) => agrees(asked, date, year)));
  }
  const published = findMatches(tokens, pattern);
  if (readings.length === 0) return published;
  const corrected = readings.filter(
    (reading) =>
      !published.some((span) => overlaps(span, reading)) && findMatches(reading.tokens, pattern).length > 0,
  );
  return [...published, ...corrected.map(({ start, end }) => ({ start, end }))];
}

/** @returns whether one of the fields has one of the patterns */
export function hasPattern(fields: Field[], patterns: Pattern[]): boolean {
  return fields.some((field) => patterns.some((pattern) => findInField(field, pattern).length > 0));
}

/** @returns the first words that match a pattern, as printed */
export function findPrinted(pattern: Pattern, fields: Field[]): string | undefined {
  for (const field of fields) {
    const [span] = findInField(field, pattern);
    if (span) return field.text.slice(span.start, span.end);
  }
  return undefined;
}
