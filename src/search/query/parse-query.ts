import { foldMarks } from '../../words/fold.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** Longer queries are cut: no reader types them, and every word costs a pass over the texts. */
export const QUERY_LIMIT_CHARACTERS = 300;
const QUERY_LIMIT_CLAUSES = 32;

/** A word, compound or phrase of a query, and the operator that applies to it. */
export interface Clause {
  /** As typed, apart from what `normaliseQuery` does. */
  typed: string;
  /** Whether it was in quotation marks: its words must follow one another, as typed. */
  isPhrase: boolean;
  /** Whether a hyphen before it excludes it: no hit may have it. */
  isExcluded: boolean;
  /** Whether `OR` joins it to the clause before: one of them is enough. */
  isAlternative: boolean;
  tokens: SearchToken[];
}

/**
 * @param typed anything: what a reader typed or an address carried
 * @returns the query with one form for each kind of quotation mark, dash and space, without control and invisible
 *   characters, and no longer than the limit
 */
export function normaliseQuery(typed: string): string {
  const text = typed.slice(0, QUERY_LIMIT_CHARACTERS).toWellFormed().normalize('NFKC');
  return foldMarks(text.replace(/\p{Cf}/gu, ''))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The clauses of a query, and whether its end was cut off. */
export interface ParsedQuery {
  /** Those that have a word, in order. */
  clauses: Clause[];
  isCut: boolean;
}

/**
 * A slash separates clauses as white space does (`5G/6G`), a hyphen or full stop does not (`e-commerce`, `R.O.K.`). A
 * quotation mark without its partner is ignored. A hyphen before a word or phrase excludes it. `OR` in capitals joins the
 * clauses before and after it; it is ignored where one is missing or excluded.
 *
 * @param typed anything: what a reader typed or an address carried
 */
export function parseQuery(typed: string): ParsedQuery {
  const matches = normaliseQuery(typed).matchAll(/(?<!\S)(-)?"([^"]*)"|"([^"]*)"|[^\s"/]+/gu);
  const read = Array.from(matches, toClause).filter(({ tokens }) => tokens.length > 0);
  const clauses = read.flatMap((clause, index) =>
    isOr(clause) ? [] : [{ ...clause, isAlternative: isJoined(read, index) }],
  );
  const isCut = typed.length > QUERY_LIMIT_CHARACTERS || clauses.length > QUERY_LIMIT_CLAUSES;
  return { clauses: clauses.slice(0, QUERY_LIMIT_CLAUSES), isCut };
}

function toClause([words, hyphen, atStart, within]: RegExpMatchArray): Omit<Clause, 'isAlternative'> {
  const phrase = atStart ?? within;
  return {
    typed: phrase ?? words,
    isPhrase: phrase !== undefined,
    isExcluded: hyphen !== undefined || /^-[^-]/u.test(words),
    tokens: toSearchTokens(phrase ?? words),
  };
}

/** @returns whether only `OR` is between a clause and one before it, and neither is excluded */
function isJoined(clauses: Omit<Clause, 'isAlternative'>[], index: number): boolean {
  const before = clauses.slice(0, index).findLastIndex((clause) => !isOr(clause));
  return before < index - 1 && clauses[before]?.isExcluded === false && !clauses[index]?.isExcluded;
}

function isOr({ typed, isPhrase }: Pick<Clause, 'typed' | 'isPhrase'>): boolean {
  return typed === 'OR' && !isPhrase;
}
