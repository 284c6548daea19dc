import type { ArchiveText } from './archive-text.ts';
import { correctWord } from './correct.ts';
import { listDerived } from './derive.ts';
import { findPrinted, hasPattern } from './field.ts';
import { NO_LEXICON } from './lexicon.ts';
import { findName, hasRelated } from './names.ts';
import type { Clause } from './parse-query.ts';
import { toPattern, type Pattern } from './pattern.ts';
import { toSearchTokens, type SearchToken } from './search-token.ts';

/** A word, phrase or name of the texts that answers a part of the query. */
export interface Alternative {
  typed: string;
  /** The patterns that match it: the word, or all spellings of the name. */
  patterns: Pattern[];
  /** The words to ask the index for, as the texts print them. If undefined, the words as typed are used. */
  indexWords?: string;
  /** Whether the form as typed scores more than other forms. All spellings of a name score the same. */
  isAsTyped: boolean;
  replacement?: Replacement;
}

/** A typed word that no text has, and the word of the texts that replaces it. */
export interface Replacement {
  typed: string;
  taken: string;
}

/** The least length of a prefix. A shorter one matches too many words. */
const PREFIX_LIMIT_LETTERS = 3;

/** No lexicon is loaded yet. */
const UNKNOWN = { lexicon: NO_LEXICON, mayBeName: false };

/** Two to four capitals are an acronym: `IT`, not `it`. */
const ACRONYM = /^\p{Lu}{2,4}$/u;

/** @returns whether the texts have the words of a clause, as typed or as a name in any spelling */
export function isKnown({ isPhrase, tokens }: Clause, archive: ArchiveText): boolean {
  const isName = !isPhrase && findName(tokens, archive) !== undefined;
  return isName || hasPattern(archive.fields, [toOwnPattern(tokens, isPhrase)]);
}

/** @returns a clause for each word of a compound or phrase that no text has */
export function splitClause(clause: Clause, archive: ArchiveText): Clause[] {
  return clause.tokens
    .flatMap((token) => splitNumber(token, archive))
    .map((token) => ({ ...clause, typed: token.printed, isPhrase: false, tokens: [token] }));
}

/**
 * @param clauses one clause, or several if they may be a name
 * @param isLiteral whether words that no text has stay as typed, without replacements
 * @returns the name or word that the clauses begin with (undefined if the texts have nothing like it), and how many
 *   clauses it uses
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

/** @returns the patterns of a clause, the pattern as typed first */
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

/** Prefers a derived word, because it is a better replacement than a word with similar letters. */
function replaceWord(
  typed: string,
  { word, printed }: SearchToken,
  { vocabulary, listCandidates }: ArchiveText,
): Alternative | undefined {
  const derived = listDerived(word, vocabulary);
  // Acronyms are not corrected. One with similar letters is another name: `GDPR` is not a misspelt `GDP`.
  const taken =
    derived[0] ?? (ACRONYM.test(printed) ? undefined : correctWord(word, listCandidates(), UNKNOWN));
  if (taken === undefined) return undefined;
  const patterns = [taken, ...derived.slice(1)].map((one) => toPattern([one], 'inflected'));
  return { typed, patterns, indexWords: taken, isAsTyped: false, replacement: { typed: printed, taken } };
}

/**
 * @returns the number and the unit of a word (`15bn`) as two words. If a text has them as one word (`5G`), they stay
 *   one
 */
function splitNumber(token: SearchToken, { vocabulary }: ArchiveText): SearchToken[] {
  const isWhole = vocabulary.has(token.word) || !/^\p{N}+\p{L}+$/u.test(token.word);
  return isWhole ? [token] : toSearchTokens(token.printed.replace(/^\p{N}+/u, '$& '));
}
