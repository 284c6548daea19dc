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
  /** Whether `OR` joins it to the part before: a text need only have one of them. */
  isAlternative: boolean;
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
 * mark without its other half counts as none. A hyphen before a word or phrase excludes it, and `OR` in capitals between
 * two of them joins them; with nothing to join, or beside what is excluded, it says nothing.
 *
 * @param typed anything: what a reader typed or an address carried
 */
export function parseQuery(typed: string): ParsedQuery {
  const matches = normaliseQuery(typed).matchAll(/(?<!\S)(-)?"([^"]*)"|"([^"]*)"|[^\s"/]+/gu);
  const read = Array.from(matches, toPart).filter(({ tokens }) => tokens.length > 0);
  const parts = read.flatMap((part, index) =>
    isOr(part) ? [] : [{ ...part, isAlternative: isJoined(read, index) }],
  );
  const isCut = typed.length > QUERY_LIMIT_CHARACTERS || parts.length > QUERY_LIMIT_WORDS;
  return { parts: parts.slice(0, QUERY_LIMIT_WORDS), isCut };
}

function toPart([words, hyphen, atStart, within]: RegExpMatchArray): Omit<QueryPart, 'isAlternative'> {
  const phrase = atStart ?? within;
  return {
    typed: phrase ?? words,
    isPhrase: phrase !== undefined,
    isExcluded: hyphen !== undefined || /^-[^-]/u.test(words),
    tokens: toTokens(phrase ?? words),
  };
}

/** @returns whether nothing but `OR` stands between a part and one before it, and neither is excluded. */
function isJoined(parts: Omit<QueryPart, 'isAlternative'>[], index: number): boolean {
  const before = parts.slice(0, index).findLastIndex((part) => !isOr(part));
  return before < index - 1 && parts[before]?.isExcluded === false && !parts[index]?.isExcluded;
}

function isOr({ typed, isPhrase }: Pick<QueryPart, 'typed' | 'isPhrase'>): boolean {
  return typed === 'OR' && !isPhrase;
}
