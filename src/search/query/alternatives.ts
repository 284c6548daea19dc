import type { ArchiveText } from './archive-text.ts';
import { correctWord } from './correct.ts';
import { listDerived } from './derive.ts';
import { findPrinted, hasPattern } from './field.ts';
import { findName, hasRelated } from './names.ts';
import type { Clause } from './parse-query.ts';
import { toPattern, type Pattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** A word, phrase or name that the texts have, for what a query asks for. */
export interface Alternative {
  typed: string;
  /** What matches it: the word, or any spelling of the name. */
  patterns: Pattern[];
  /** What to ask the index for: a word as the texts print it; as typed where this is undefined. */
  indexWords?: string;
  /** Whether the form that was typed is worth more than others; all spellings of a name are worth the same. */
  isAsTyped: boolean;
  replacement?: Replacement;
}

/** A word that occurs nowhere, and the word of the texts that was taken instead. */
export interface Replacement {
  typed: string;
  taken: string;
}

/** A shorter prefix matches too many words. */
const PREFIX_LIMIT_LETTERS = 3;

/** Two to four capitals are an acronym: `IT`, not `it`. */
const ACRONYM = /^\p{Lu}{2,4}$/u;

/** @returns whether the texts have the words of a clause, as typed or as a name in any spelling */
export function isKnown({ isPhrase, tokens }: Clause, archive: ArchiveText): boolean {
  const isName = !isPhrase && findName(tokens, archive) !== undefined;
  return isName || hasPattern(archive.fields, [toOwnPattern(tokens, isPhrase)]);
}

/** @returns a clause for each word, for a compound or phrase that occurs nowhere */
export function splitClause(clause: Clause, archive: ArchiveText): Clause[] {
  return clause.tokens
    .flatMap((token) => splitNumber(token, archive))
    .map((token) => ({ ...clause, typed: token.printed, isPhrase: false, tokens: [token] }));
}

/**
 * @param clauses several where they may be a name
 * @param isLiteral whether no word may replace one that occurs nowhere
 * @returns the name or word that the clauses begin with, undefined where the texts have nothing like it, and how many
 *   clauses it takes
 */
export function readAlternative(
  clauses: Clause[],
  archive: ArchiveText,
  isLiteral: boolean,
): { alternative: Alternative | undefined; length: number } {
  const phraseAt = clauses.findIndex(({ isPhrase }) => isPhrase);
  for (let length = phraseAt < 0 ? clauses.length : phraseAt; length > 0; length -= 1) {
    const taken = clauses.slice(0, length);
    const patterns = findName(
      taken.flatMap(({ tokens }) => tokens),
      archive,
    );
    const typed = taken.map((clause) => clause.typed).join(' ');
    if (patterns) return { alternative: { typed, patterns, isAsTyped: false }, length };
  }
  return { alternative: clauses[0] && readWord(clauses[0], archive, isLiteral), length: 1 };
}

function readWord(clause: Clause, archive: ArchiveText, isLiteral: boolean): Alternative | undefined {
  const { typed, isPhrase, tokens } = clause;
  for (const pattern of listPatterns(clause)) {
    const printed = findPrinted(pattern, archive.fields);
    if (printed !== undefined) return { typed, patterns: [pattern], indexWords: printed, isAsTyped: true };
  }
  const [token, ...others] = tokens;
  if (isLiteral || isPhrase || !token || others.length > 0 || hasRelated([token], archive)) return undefined;
  return replaceWord(typed, token, archive);
}

/** @returns the patterns of a clause, the closest to what was typed first */
function listPatterns({ isPhrase, tokens }: Clause): Pattern[] {
  const [token, ...others] = tokens;
  const own = toOwnPattern(tokens, isPhrase);
  if (!token || others.length > 0 || isPhrase) return [own];
  const prefix = token.stem.length >= PREFIX_LIMIT_LETTERS ? token.stem : token.word;
  return [
    own,
    toPattern([token.word], 'inflected'),
    ...(prefix.length >= PREFIX_LIMIT_LETTERS ? [toPattern([prefix], 'prefix')] : []),
  ];
}

function toOwnPattern(tokens: SearchToken[], isPhrase: boolean): Pattern {
  const isAcronym = tokens.length === 1 && ACRONYM.test(tokens[0]?.printed ?? '');
  const words = tokens.map(({ word }) => word);
  return toPattern(words, isAcronym ? 'capitals' : isPhrase ? 'exact' : 'inflected');
}

/** A derived word is a better replacement than one with similar letters. */
function replaceWord(
  typed: string,
  { word, printed }: SearchToken,
  { vocabulary }: ArchiveText,
): Alternative | undefined {
  const derived = listDerived(word, vocabulary);
  // The name most like an acronym is another name: `GDPR` is no misspelt `GDP`.
  const taken = derived[0] ?? (ACRONYM.test(printed) ? undefined : correctWord(word, vocabulary));
  if (taken === undefined) return undefined;
  const patterns = [taken, ...derived.slice(1)].map((one) => toPattern([one], 'inflected'));
  return { typed, patterns, indexWords: taken, isAsTyped: false, replacement: { typed: printed, taken } };
}

/** @returns a number and its unit, split where no text has them as one word: `15bn` in two, `5G` in one */
function splitNumber(token: SearchToken, { vocabulary }: ArchiveText): SearchToken[] {
  const isWhole = vocabulary.has(token.word) || !/^\p{N}+\p{L}+$/u.test(token.word);
  return isWhole ? [token] : toSearchTokens(token.printed.replace(/^\p{N}+/u, '$& '));
}
