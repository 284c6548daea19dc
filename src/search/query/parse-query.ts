import { foldMarks } from '../../words/fold.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** Longer queries are cut. Readers do not type them, and every word costs a scan of all texts. */
export const QUERY_LIMIT_CHARACTERS = 300;
const QUERY_LIMIT_CLAUSES = 32;

/** A word, compound or phrase of a query, and the operator that applies to it. */
export interface Clause {
  /** The text as typed, after `normaliseQuery`. */
  typed: string;
  /** Whether it was in quotation marks. Its words must then follow one another, as typed. */
  isPhrase: boolean;
  /** Whether a hyphen before it excludes it. No hit may have it then. */
  isExcluded: boolean;
  /** Whether `OR` joins it to the clause before. One of them is then enough. */
  isAlternative: boolean;
  tokens: SearchToken[];
}

/**
 * @param typed any text, from a reader or from an address
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
  /** The clauses with at least one word, in order. */
  clauses: Clause[];
  isCut: boolean;
}

/**
 * Splits a query into clauses. White space and slashes separate clauses (`5G/6G`). Hyphens and full stops do not
 * (`e-commerce`, `R.O.K.`). A quotation mark without its partner is ignored. A hyphen before a word or phrase excludes
 * it. `OR` in capitals joins the clauses before and after it. `OR` is ignored if one of these is missing or excluded.
 *
 * @param typed any text, from a reader or from an address
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

/** @returns whether `OR` joins a clause to the clause before it, and neither is excluded */
function isJoined(clauses: Omit<Clause, 'isAlternative'>[], index: number): boolean {
  const before = clauses.slice(0, index).findLastIndex((clause) => !isOr(clause));
  return before < index - 1 && clauses[before]?.isExcluded === false && !clauses[index]?.isExcluded;
}

function isOr({ typed, isPhrase }: Pick<Clause, 'typed' | 'isPhrase'>): boolean {
  return typed === 'OR' && !isPhrase;
}
