import type { DatePlace } from '../../words/dates.ts';
import { dropIgnorable, foldMarks } from '../../words/fold.ts';
import { overlaps, type Span } from '../../words/span.ts';
import { findQueryDates } from './date-code.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** Longer queries are cut. Readers do not type such queries, and every word costs a scan of all texts. */
export const QUERY_LIMIT_CHARACTERS = 300;
const QUERY_LIMIT_CLAUSES = 32;

/** A word, compound, phrase or date of a query, and the operators that apply to it. */
export interface Clause {
  /** The text as typed, after `normaliseQuery`, without its operators. */
  typed: string;
  /** Whether it was in quotation marks. The texts must then have its words in a row, exactly as typed. */
  isPhrase: boolean;
  /** Whether a hyphen or `NOT` before it excludes it. Then no hit may have it. */
  isExcluded: boolean;
  /** Whether `OR` joins it to the clause before. Then one of the two is enough. */
  isAlternative: boolean;
  /** Whether an asterisk follows it. Then every word that begins with it matches. */
  isBeginning: boolean;
  /** If `near:5` is before it: the greatest distance in words between it and the clause before, in either order. */
  nearWords?: number;
  /** If it is a date: its possible meanings. `12/05/2025` may be in May or in December. */
  dates: DatePlace[];
  tokens: SearchToken[];
}

/** An operator that a reader typed in a form that search does not know. */
export type Hint = 'or' | 'not';

/** The clauses of a query, and what search noticed about them. */
export interface ParsedQuery {
  /** The clauses with at least one word, in order. */
  clauses: Clause[];
  /** Whether the end of the query was cut off. */
  isCut: boolean;
  /**
   * The operators that the reader typed in small letters. They count as words, and search says how to type operators.
   */
  hints: Hint[];
}

/**
 * @param typed any text, from a reader or from an address
 * @returns the query with one form for each kind of quotation mark, dash and space, without control and invisible
 *   characters, and no longer than the limit
 */
export function normaliseQuery(typed: string): string {
  const text = typed.slice(0, QUERY_LIMIT_CHARACTERS).toWellFormed().normalize('NFKC');
  return foldMarks(dropIgnorable(text))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

type Part = Omit<Clause, 'isAlternative'>;

/** The operator between two clauses. */
type Operator = 'OR' | 'AND' | 'NOT' | { nearWords: number };

/**
 * Splits a query into clauses. White space and slashes separate clauses (`5G/6G`). Hyphens and full stops do not
 * (`e-commerce`, `R.O.K.`). A date is one clause in every usual form (`23 September 2000`). A single quotation mark
 * without its pair is ignored. The operators are in capitals: `NOT` or a hyphen excludes the word or phrase after it,
 * `OR` joins the clauses before and after it, `near:5` asks for the clauses before and after it within five words of
 * each other, `AND` and `+` change nothing. An operator is ignored if one of its clauses is missing, and `OR` and
 * `near` also if one of them is excluded.
 *
 * @param typed any text, from a reader or from an address
 */
export function parseQuery(typed: string): ParsedQuery {
  const query = normaliseQuery(typed);
  const clauses: Clause[] = [];
  let operator: Operator | undefined;
  for (const part of splitQuery(query)) {
    const found = readOperator(part);
    if (found !== undefined) {
      operator = found;
      continue;
    }
    if (part.tokens.length === 0) continue;
    const before = clauses.at(-1);
    const isExcluded = part.isExcluded || operator === 'NOT';
    const isJoined = before !== undefined && !before.isExcluded && !isExcluded;
    clauses.push({
      ...part,
      isExcluded,
      isAlternative: operator === 'OR' && isJoined,
      ...(typeof operator === 'object' && isJoined && operator),
    });
    operator = undefined;
  }
  const isCut = typed.length > QUERY_LIMIT_CHARACTERS || clauses.length > QUERY_LIMIT_CLAUSES;
  return { clauses: clauses.slice(0, QUERY_LIMIT_CLAUSES), isCut, hints: listHints(clauses) };
}

/** Splits a query at dates, phrases, white space and slashes. */
function splitQuery(query: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const dates of groupBySpan(findDatesOutsideQuotes(query))) {
    const [place] = dates;
    if (!place) continue;
    const before = query.slice(end, place.start);
    parts.push(...splitWords(before));
    // A hyphen before a date excludes the date, as it would exclude a word.
    const isExcluded = /(?<!\S)-$/u.test(before);
    const typed = query.slice(place.start, place.end);
    parts.push({ ...toPart(typed, false, isExcluded), typed, dates });
    end = place.end;
  }
  return [...parts, ...splitWords(query.slice(end))];
}

function findDatesOutsideQuotes(query: string): DatePlace[] {
  const quoted = Array.from(query.matchAll(/"[^"]*"/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return findQueryDates(query).filter((place) => !quoted.some((phrase) => overlaps(place, phrase)));
}

/** Groups dates at the same place. An ambiguous date is found once for each meaning. */
function groupBySpan(dates: DatePlace[]): DatePlace[][] {
  return [...Map.groupBy(dates, ({ start }) => start).values()];
}

function splitWords(text: string): Part[] {
  const matches = Array.from(text.matchAll(/(?<!\S)(-)?"([^"]*)"|"([^"]*)"|[^\s"/]+/gu));
  const units = listUnits(text);
  return matches.flatMap(({ 0: words, 1: hyphen, 2: atStart, 3: within, index }) => {
    const phrase = atStart ?? within;
    if (phrase !== undefined) return [toPart(phrase, true, hyphen !== undefined)];
    const unit = units.find(
      ({ start, end }) => start >= index && start < index + words.length && end > index + words.length,
    );
    // This word is already in the part of the first word of its unit.
    if (units.some(({ start, end }) => start < index && end > index)) return [];
    const typed = unit ? text.slice(index, unit.end) : words;
    return [toPart(typed.replace(/^[-+]+(?=[^-+])/u, ''), false, /^-[^-]/u.test(words))];
  });
}

/** @returns the words with spaces between them that together mean one thing: `15 000`, `5 per cent`, `two hundred` */
function listUnits(text: string): Span[] {
  const tokens = toSearchTokens(text);
  return tokens
    .map(({ start, end, run }, index) => ({
      start,
      end: run ? (tokens[index + run.length - 1]?.end ?? end) : end,
    }))
    .filter(({ start, end }) => /[^\s"]\s+[^\s"]/u.test(text.slice(start, end)));
}

/**
 * Marks of a sentence around a word, and an asterisk or tilde after it. The full stop of an abbreviation stays: `R.O.K.`,
 * `Mr.`.
 */
const MARKS_AROUND = /^['¿¡<\p{Ps}\p{Pi}]+(?=[\p{L}\p{N}\p{S}¶§])|['?!,;:…、。>*~\p{Pe}\p{Pf}]+$/gu;

function toPart(text: string, isPhrase: boolean, isExcluded: boolean): Part {
  const isBeginning = !isPhrase && /[\p{L}\p{N}]\*$/u.test(text);
  const typed = isPhrase ? text : text.replace(MARKS_AROUND, '');
  return { typed, isPhrase, isExcluded, isBeginning, dates: [], tokens: toSearchTokens(typed) };
}

function readOperator({ typed, isPhrase, isExcluded }: Part): Operator | undefined {
  if (isPhrase || isExcluded) return undefined;
  if (typed === 'OR' || typed === 'AND' || typed === 'NOT') return typed;
  const [, words] = /^near:(\d{1,3})$/iu.exec(typed) ?? [];
  return words === undefined ? undefined : { nearWords: Number(words) };
}

/** After one of these verbs, `not` is part of a sentence: `do not share`. */
const AUXILIARY =
  /^(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would)$/u;

function listHints(clauses: Clause[]): Hint[] {
  const hints = clauses.flatMap((clause, index): Hint[] => {
    const [before, after] = [clauses[index - 1], clauses[index + 1]];
    if (clause.isPhrase || !after || !before) return [];
    if (clause.typed === 'or') return ['or'];
    return clause.typed === 'not' && !AUXILIARY.test(before.typed.toLowerCase()) ? ['not'] : [];
  });
  return [...new Set(hints)];
}
