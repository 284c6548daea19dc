import { toTokens, type Token } from './tokens.ts';

/** Longer queries are cut: no reader types them, and every word costs a pass over the texts. */
export const QUERY_LIMIT_CHARACTERS = 300;
const QUERY_LIMIT_WORDS = 32;

/** A stretch of a query between white space or quotation marks, and its words. */
export interface QueryPart {
  /** As typed, apart from what `normaliseQuery` does. */
  typed: string;
  /** Whether it stood in quotation marks: its words must stand together, as typed. */
  isPhrase: boolean;
  /** Whether a hyphen before it says that no hit may have it. */
  isExcluded: boolean;
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

/** A query in parts, and whether its end was cut off. */
export interface ParsedQuery {
  /** The parts that hold a word, in order. */
  parts: QueryPart[];
  isCut: boolean;
}

/**
 * A slash parts words as white space does (`5G/6G`), a hyphen or full stop does not (`e-commerce`, `R.O.K.`). A quotation
 * mark without its other half counts as none. A hyphen before a word or phrase excludes it.
 *
 * @param typed anything: what a reader typed or an address carried
 */
export function parseQuery(typed: string): ParsedQuery {
  const matches = normaliseQuery(typed).matchAll(/(?<!\S)(-)?"([^"]*)"|"([^"]*)"|[^\s"/]+/gu);
  const parts = Array.from(matches, ([words, hyphen, atStart, within]) => {
    const phrase = atStart ?? within;
    return {
      typed: phrase ?? words,
      isPhrase: phrase !== undefined,
      isExcluded: hyphen !== undefined || /^-[^-]/u.test(words),
      tokens: toTokens(phrase ?? words),
    };
  }).filter(({ tokens }) => tokens.length > 0);
  const isCut = typed.length > QUERY_LIMIT_CHARACTERS || parts.length > QUERY_LIMIT_WORDS;
  return { parts: parts.slice(0, QUERY_LIMIT_WORDS), isCut };
}
