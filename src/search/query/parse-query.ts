import { toTokens, type Token } from './tokens.ts';

/** Longer queries are cut: no reader types them, and every word costs a pass over the texts. */
export const QUERY_LIMIT_CHARACTERS = 300;
export const QUERY_LIMIT_WORDS = 32;

/** A stretch of a query between white space or quotation marks, and its words. */
export interface QueryPart {
  /** As typed, apart from what `normaliseQuery` does. */
  typed: string;
  /** Whether it stood in quotation marks: its words must stand together, as typed. */
  isPhrase: boolean;
  tokens: Token[];
}

/**
 * @param typed anything: what a reader typed or an address carried
 * @returns the query with one form for each kind of quotation mark, dash and space, without control and invisible
 *   characters, and no longer than the limit
 */
export function normaliseQuery(typed: string): string {
  return typed
    .slice(0, QUERY_LIMIT_CHARACTERS)
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/**
 * A slash parts words as white space does (`5G/6G`), a hyphen or full stop does not (`e-commerce`, `R.O.K.`). A quotation
 * mark without its other half counts as none.
 *
 * @param query a normalised query
 * @returns the parts of it that hold a word, in order, as many as the limit allows
 */
export function parseQuery(query: string): QueryPart[] {
  const parts = Array.from(query.matchAll(/"([^"]*)"|[^\s"/]+/gu), ([typed, phrase]) => ({
    typed: phrase ?? typed,
    isPhrase: phrase !== undefined,
    tokens: toTokens(phrase ?? typed),
  }));
  return parts.filter(({ tokens }) => tokens.length > 0).slice(0, QUERY_LIMIT_WORDS);
}
