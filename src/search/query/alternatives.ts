import { findPrinted, type ArchiveText } from './archive-text.ts';
import { correctWord } from './correct.ts';
import { listRelatives } from './derive.ts';
import { toPattern, type Pattern } from './match.ts';
import type { QueryPart } from './parse-query.ts';
import { findName, listReadings } from './part-patterns.ts';
import { isNamed } from './related.ts';
import { toTokens, type Token } from './tokens.ts';

/** A word, phrase or name of a query. */
export interface Alternative {
  typed: string;
  /** What satisfies it: the word, or any spelling of the same thing. */
  patterns: Pattern[];
  /** What to ask the index for: a word as the texts print it; as typed where this is undefined. */
  indexWords?: string;
  /** Whether the form that was typed tells more than others: not of a name, whose spellings are all as good. */
  isAsTyped: boolean;
  /** What was taken in place of a word that occurs nowhere. */
  correction?: Correction;
}

export interface Correction {
  typed: string;
  taken: string;
}

/** @returns the words of a part one by one, as they are looked for where they occur nowhere together. */
export function splitPart(part: QueryPart, archive: ArchiveText): QueryPart[] {
  return part.tokens
    .flatMap((token) => splitNumber(token, archive))
    .map((token) => ({ ...part, typed: token.printed, isPhrase: false, tokens: [token] }));
}

/**
 * @param isLiteral whether no word is to be taken in place of one that occurs nowhere
 * @returns what the first of some parts begin, undefined where the texts have nothing like it, and how many parts it takes
 */
export function readAlternative(
  parts: QueryPart[],
  archive: ArchiveText,
  isLiteral: boolean,
): { alternative: Alternative | undefined; length: number } {
  const phraseAt = parts.findIndex(({ isPhrase }) => isPhrase);
  for (let length = phraseAt < 0 ? parts.length : phraseAt; length > 0; length -= 1) {
    const taken = parts.slice(0, length);
    const patterns = findName(taken, archive);
    if (patterns) return { alternative: { ...toAlternative(taken, patterns), isAsTyped: false }, length };
  }
  return { alternative: parts[0] && readWord(parts[0], archive, isLiteral), length: 1 };
}

function readWord(part: QueryPart, archive: ArchiveText, isLiteral: boolean): Alternative | undefined {
  for (const pattern of listReadings(part)) {
    const printed = findPrinted(pattern, archive);
    if (printed !== undefined) return { ...toAlternative([part], [pattern]), indexWords: printed };
  }
  const [token, ...others] = part.tokens;
  if (isLiteral || part.isPhrase || !token || others.length > 0 || isNamed([token], archive))
    return undefined;
  return replaceWord(part, token, archive);
}

/** A word derived from the same one is nearer than one that only has similar letters. */
function replaceWord(part: QueryPart, token: Token, { vocabulary }: ArchiveText): Alternative | undefined {
  const relatives = listRelatives(token.word, vocabulary);
  // A few capitals are a name, and the name most like it is another's: `GDPR` is no misspelt `GDP`.
  const isAcronym = /^\p{Lu}{2,4}$/u.test(token.printed);
  const taken = relatives[0] ?? (isAcronym ? undefined : correctWord(token.word, vocabulary));
  if (taken === undefined) return undefined;
  const patterns = [taken, ...relatives.slice(1)].map((word) => toPattern([word], 'inflected'));
  const correction = { typed: token.printed, taken };
  return { ...toAlternative([part], patterns), indexWords: taken, isAsTyped: false, correction };
}

function toAlternative(parts: QueryPart[], patterns: Pattern[]): Alternative {
  const typed = parts.map((part) => part.typed).join(' ');
  return { typed, patterns, isAsTyped: true };
}

/** @returns a number and its unit apart where no text has them as one word: `15bn` in two, `5G` in one. */
function splitNumber(token: Token, { vocabulary }: ArchiveText): Token[] {
  const isWhole = vocabulary.has(token.word) || !/^\p{N}+\p{L}+$/u.test(token.word);
  return isWhole ? [token] : toTokens(token.printed.replace(/^\p{N}+/u, '$& '));
}
