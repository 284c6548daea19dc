import { findPrinted, type ArchiveText } from './archive-text.ts';
import { correctWord } from './correct.ts';
import { toPattern, type Pattern } from './match.ts';
import type { QueryPart } from './parse-query.ts';
import { toTokens, type Token } from './tokens.ts';

/** One thing that a query asks for. */
export interface Term {
  /** The words of the query it stands for. */
  typed: string;
  /** What satisfies it: the word, or any spelling of the same thing. */
  patterns: Pattern[];
  /** What to ask the index for: a word as the texts print it, a name as typed. */
  indexWords: string;
  /** The word taken in place of one that occurs nowhere. */
  correction?: string;
  /** Whether it is a word like `of`, which says nothing beside others. */
  isCommon: boolean;
}

/** What a query asks for, and the words of it that occur in no text and resemble none. */
export interface Understanding {
  terms: Term[];
  absent: string[];
}

/** No pronoun that is an acronym in this field: a reader may well type `it` for IT and `us` for the United States. */
const COMMON_WORDS = new Set(
  'a an and are as at be by for from has have how in is of on or that the to was what when where which who with'.split(
    ' ',
  ),
);

/** The longest name in words that spellings are looked up for. */
const NAME_LIMIT_WORDS = 8;

/** A beginning shorter than this begins too many words. */
const BEGINNING_LIMIT_LETTERS = 3;

/** @returns the terms of a query, each in the widest form that the texts know: a name, else a word, else its beginning. */
export function understandQuery(parts: QueryPart[], archive: ArchiveText): Understanding {
  const unknownPhrases = parts.filter((part) => part.isPhrase && !occurs(toOwnPattern(part), archive));
  const absent = unknownPhrases.map(({ typed }) => `“${typed}”`);
  const terms: Term[] = [];
  const rest = parts.flatMap((part) => splitUnknown(part, archive));
  for (let index = 0; index < rest.length;) {
    const { term, length } = readTerm(rest.slice(index, index + NAME_LIMIT_WORDS), archive);
    if (term && !terms.some(({ typed }) => typed === term.typed)) terms.push(term);
    if (!term) absent.push(rest[index]?.typed ?? '');
    index += length;
  }
  const telling = terms.filter(({ isCommon }) => !isCommon);
  return { terms: telling.length > 0 ? telling : terms, absent };
}

/** @returns the part itself, or its words one by one where they occur nowhere together. */
function splitUnknown(part: QueryPart, archive: ArchiveText): QueryPart[] {
  const isKnown = !part.isPhrase && findName([part], archive) !== undefined;
  if (isKnown || occurs(toOwnPattern(part), archive)) return [part];
  return part.tokens
    .flatMap((token) => splitNumber(token, archive))
    .map((token) => ({ ...part, typed: token.printed, isPhrase: false, tokens: [token] }));
}

/** @returns a number and its unit apart where no text has them as one word: `15bn` in two, `5G` in one. */
function splitNumber(token: Token, { vocabulary }: ArchiveText): Token[] {
  const isKnown = vocabulary.has(token.word) || !/^\p{N}+\p{L}+$/u.test(token.word);
  return isKnown ? [token] : toTokens(token.printed.replace(/^\p{N}+/u, '$& '));
}

/** @returns the term that the first of some parts begin, and how many of them it takes. */
function readTerm(parts: QueryPart[], archive: ArchiveText): { term: Term | undefined; length: number } {
  const phraseAt = parts.findIndex(({ isPhrase }) => isPhrase);
  for (let length = phraseAt < 0 ? parts.length : phraseAt; length > 0; length -= 1) {
    const taken = parts.slice(0, length);
    const spellings = findName(taken, archive);
    if (spellings) return { term: toTerm(taken, spellings), length };
  }
  return { term: parts[0] && readWord(parts[0], archive), length: 1 };
}

function readWord(part: QueryPart, archive: ArchiveText): Term | undefined {
  for (const pattern of listReadings(part)) {
    const printed = findPrinted(pattern, archive);
    if (printed !== undefined) return { ...toTerm([part], [pattern]), indexWords: printed };
  }
  const correction = correctWord(part.tokens[0]?.word ?? '', archive.vocabulary);
  if (correction === undefined) return undefined;
  const pattern = toPattern([correction], 'inflected');
  return { ...toTerm([part], [pattern]), indexWords: correction, correction };
}

/** @returns what a part may mean, the likeliest first: as typed, with other endings, as the beginning of a word. */
function listReadings(part: QueryPart): Pattern[] {
  const [token, ...others] = part.tokens;
  if (!token || others.length > 0 || part.isPhrase) return [toOwnPattern(part)];
  const start = token.stem.length >= BEGINNING_LIMIT_LETTERS ? token.stem : token.word;
  return [
    toOwnPattern(part),
    toPattern([token.word], 'inflected'),
    ...(start.length >= BEGINNING_LIMIT_LETTERS ? [toPattern([start], 'beginning')] : []),
  ];
}

function toTerm(parts: QueryPart[], patterns: Pattern[]): Term {
  const words = parts.flatMap(({ tokens }) => tokens);
  const isCommon =
    words.every(({ word }) => COMMON_WORDS.has(word)) && !parts.some(({ isPhrase }) => isPhrase);
  const typed = parts.map((part) => part.typed).join(' ');
  return { typed, patterns, indexWords: typed, isCommon };
}

/** @returns every spelling of the name that some parts make up; undefined where they make up none that the texts hold. */
function findName(parts: QueryPart[], archive: ArchiveText): Pattern[] | undefined {
  const { stem } = toPattern(listWords(parts.flatMap(({ tokens }) => tokens)), 'inflected');
  const spellings = archive.spellings.get(stem);
  return spellings?.some((spelling) => occurs(spelling, archive)) ? spellings : undefined;
}

/** Two to four capitals are an acronym: `IT`, not `it`. */
function toOwnPattern({ isPhrase, tokens }: QueryPart): Pattern {
  const isAcronym = tokens.length === 1 && /^\p{Lu}{2,4}$/u.test(tokens[0]?.printed ?? '');
  return toPattern(listWords(tokens), isAcronym ? 'capitals' : isPhrase ? 'exact' : 'inflected');
}

function listWords(tokens: Token[]): string[] {
  return tokens.map(({ word }) => word);
}

function occurs(pattern: Pattern, archive: ArchiveText): boolean {
  return findPrinted(pattern, archive) !== undefined;
}
