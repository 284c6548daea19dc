import type { Alternative, Fact } from './alternative.ts';
import { rewriteNumbered, splitNumbered } from './numbered-parts.ts';
import type { ArchiveText, Texts } from './archive-text.ts';
import { listDerived } from './derive.ts';
import { findPrinted, hasPattern } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { listForms } from './forms.ts';
import { findName } from './find-name.ts';
import type { Clause } from './parse-query.ts';
import { toPattern, toSpellingPattern, type Pattern } from './pattern.ts';
import { listFoldedWords, toSearchTokens, type SearchToken } from './search-token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is needed to read a clause. */
export interface Known {
  archive: ArchiveText;
  texts: Texts;
  /** Undefined until it has loaded. No word is corrected or translated without it. */
  lexicon?: Lexicon | undefined;
  /** Whether search uses words as typed, and replaces none that the texts lack. */
  isLiteral: boolean;
  /** All words of the query as typed. */
  queryWords: string[];
}

/** The least length of a prefix. A shorter one matches too many words. */
const PREFIX_LIMIT_LETTERS = 3;

/** How many longer words or derived words a message may name. All of them are searched. */
const TAKEN_LIMIT = 50;

/** Two to four capitals are an acronym: `IT` is not `it`. */
const ACRONYM = /^\p{Lu}{2,4}$/u;

/** Readers often type these two names in small letters. Search then finds both the name and the word. */
const NAMES_LIKE_WORDS = new Set(['it', 'us']);

/** @returns whether the texts have a clause, as typed or as a name in any spelling */
export function isKnown(clause: Clause, known: Known): boolean {
  return findWhole([clause], known) !== undefined;
}

/** @returns a clause for each word of a compound or phrase that no text has, or for each numbered part of a law */
export function splitClause(clause: Clause): Clause[] {
  const numbered = splitNumbered(clause.typed);
  if (numbered.length > 1) return numbered.map((typed) => toOwnClause(clause, typed));
  return clause.tokens.map((token) => ({
    ...clause,
    typed: token.printed,
    isPhrase: false,
    dates: [],
    tokens: [token],
  }));
}

/** @returns the clauses that may be searched in place of one that names numbered parts of a law */
export function listNumbered(clause: Clause): Clause[] {
  const parts = splitNumbered(clause.typed);
  const others = parts.flatMap((part) => rewriteNumbered(part) ?? []);
  return (parts.length > 1 ? [...parts, ...others] : others).map((typed) => toOwnClause(clause, typed));
}

function toOwnClause(clause: Clause, typed: string): Clause {
  return { ...clause, typed, isPhrase: false, dates: [], tokens: toSearchTokens(typed) };
}

/**
 * Finds what the texts have for some clauses, which may be one word or name together. Tries the longest name first.
 *
 * @param least the least number of clauses to use
 * @returns the alternative, and how many clauses it uses; undefined if the texts have nothing of the first clause
 */
export function findAlternative(
  clauses: Clause[],
  known: Known,
  least = 1,
): { alternative: Alternative; length: number } | undefined {
  for (let length = clauses.length; length >= least; length -= 1) {
    const alternative = findWhole(clauses.slice(0, length), known);
    if (alternative) return { alternative, length };
  }
  return undefined;
}

/**
 * Finds clauses that together are one name, one word in several parts, or one translated word. A single clause may also
 * be a word of any kind.
 */
function findWhole(clauses: Clause[], known: Known): Alternative | undefined {
  const [clause] = clauses;
  if (!clause) return undefined;
  if (clauses.length === 1 && clause.isBeginning) return findBeginning(clause, known);
  if (clauses.length === 1 && (clause.isPhrase || clause.dates.length > 0))
    return findPatterns(clause.typed, [toOwnPattern(clause)], known);
  if (clauses.some(({ isPhrase, dates, isBeginning }) => isPhrase || isBeginning || dates.length > 0))
    return undefined;
  const tokens = clauses.flatMap((one) => one.tokens);
  const typed = clauses.map((one) => one.typed).join(' ');
  const name = findName(tokens, { ...known.archive, ...known.texts });
  if (name) {
    const isWord = isSmallAcronym(tokens, name, known.texts);
    if (!isWord) return { typed, patterns: name, isAsTyped: false, ...toFact(name, known) };
    if (isOftenName(tokens))
      return { typed, patterns: [...name, toPattern(toWords(tokens), 'exact')], isAsTyped: false };
  }
  const translated = translate(typed, known);
  if (translated) return translated;
  return clauses.length === 1
    ? findPatterns(
        typed,
        [toOwnPattern(clause), toPattern(toWords(tokens), 'inflected'), ...toNumbered(typed)],
        known,
      )
    : findJoined(typed, tokens, known);
}

/** Finds the words that begin as a clause with an asterisk asks: `multilat*`. */
function findBeginning(clause: Clause, known: Known): Alternative | undefined {
  const found = findPatterns(clause.typed, [toOwnPattern(clause)], known);
  return (
    found && {
      ...found,
      isAsTyped: false,
      taken: { how: 'beginning', words: listBegun(clause, found, known) },
    }
  );
}

/** @returns the words of the texts with this beginning, as printed */
function listBegun(
  { tokens }: Clause,
  found: Alternative,
  { archive: { vocabulary }, texts }: Known,
): string[] {
  const [{ word } = { word: '' }, ...others] = tokens;
  if (others.length > 0) return listForms(found, texts.fields).map(({ printed }) => printed);
  return printWords([...(vocabulary.has(word) ? [word] : []), ...listBeginning(word, vocabulary)], texts);
}

/** @returns the words as the texts print them, with the capitals of names */
export function printWords(words: string[], { fields, facts }: Texts): string[] {
  const all = [...fields, ...facts.map(({ field }) => field)];
  return words.map((word) => findPrinted(toPattern([word], 'exact'), all) ?? word);
}

function findPatterns(typed: string, patterns: Pattern[], known: Known): Alternative | undefined {
  const { texts } = known;
  for (const pattern of patterns) {
    const printed = findPrinted(pattern, texts.fields);
    if (printed !== undefined) return { typed, patterns: [pattern], indexWords: printed, isAsTyped: true };
  }
  for (const pattern of patterns) {
    const fact = toFact([pattern], known);
    if (fact) return { typed, patterns: [pattern], isAsTyped: true, ...fact };
  }
  return undefined;
}

/** @returns the first fact that has one of some patterns; undefined if the texts print one, or if no fact has any */
function toFact(patterns: Pattern[], { texts }: Known): { fact: Fact } | undefined {
  if (hasPattern(texts.fields, patterns)) return undefined;
  const found = texts.facts.find(({ field }) => hasPattern([field], patterns));
  return found && { fact: { source: found.source, text: found.field.text } };
}

/**
 * Finds words that the texts write as one word: `PALM2000` for `PALM 2000`. The texts must lack one of them as a word.
 */
function findJoined(
  typed: string,
  tokens: SearchToken[],
  { archive: { vocabulary } }: Known,
): Alternative | undefined {
  const joined = toWords(tokens).join('');
  if (!vocabulary.has(joined) || tokens.every(({ word }) => vocabulary.has(word))) return undefined;
  return { typed, patterns: [toPattern([joined], 'inflected')], indexWords: joined, isAsTyped: true };
}

/**
 * Finds the translation of a word. This is one alternative, even if it consists of several words of the texts: `日中韓`.
 */
function translate(typed: string, { lexicon, archive, texts }: Known): Alternative | undefined {
  const means = lexicon?.translate(typed) ?? [];
  const patterns = means.flatMap(
    (words) => findName(toSearchTokens(words), { ...archive, ...texts }) ?? [toSpellingPattern(words)],
  );
  return hasPattern(texts.fields, patterns)
    ? {
        typed,
        patterns,
        indexWords: means.join(' '),
        isAsTyped: true,
        means: { words: means, language: archive.language },
      }
    : undefined;
}

/**
 * @returns what search uses instead of a word that no text has: longer words that begin with it, derived words, or a
 *   word with similar letters. Undefined if there is nothing, or if the word is English and has no derived word
 */
export function replaceWord({ typed, tokens }: Clause, known: Known): Alternative | undefined {
  const [token, ...others] = tokens;
  const { archive, texts, lexicon, isLiteral } = known;
  if (!token || others.length > 0 || isLiteral || lexicon?.hasRelated([token])) return undefined;
  const { word, printed } = token;
  const isEnglish = lexicon?.isEnglish(word) ?? false;
  const take = (how: 'beginning' | 'derived' | 'corrected', words: string[], patterns: Pattern[]) => ({
    ...{ typed, patterns, isAsTyped: false, indexWords: words[0] ?? typed },
    taken: { how, words: printWords(words, texts) },
  });
  const beginning = isEnglish ? [] : listBeginning(word, archive.vocabulary);
  if (beginning.length > 0) return take('beginning', beginning, [toPattern([word], 'prefix')]);
  const derived = listDerived(word, archive.vocabulary);
  if (derived.length > 0)
    return take(
      'derived',
      derived,
      derived.map((one) => toPattern([one], 'inflected')),
    );
  // Search does not correct acronyms. An acronym with similar letters is another name: `GDPR` is not a misspelt `GDP`.
  const corrected = ACRONYM.test(printed) ? undefined : lexicon?.correct(token, known.queryWords, archive);
  if (corrected === undefined) return undefined;
  const name = findName(toSearchTokens(corrected), { ...archive, ...texts });
  return take('corrected', [corrected], name ?? [toPattern([corrected], 'inflected')]);
}

/** @returns the longer words of the texts that begin with a word, the most frequent first */
export function listBeginning(word: string, vocabulary: Vocabulary): string[] {
  if (word.length < PREFIX_LIMIT_LETTERS) return [];
  return [...vocabulary]
    .filter(([known]) => known.startsWith(word) && known !== word)
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, TAKEN_LIMIT)
    .map(([known]) => known);
}

/**
 * Some acronyms are also words: `ITS` and `its`.
 *
 * @param name the patterns of the name's spellings
 * @returns whether the reader typed an acronym in small letters, and the texts have this word
 */
function isSmallAcronym([token, ...others]: SearchToken[], name: Pattern[], { fields }: Texts): boolean {
  if (!token || others.length > 0 || token.printed !== token.word) return false;
  return (
    name.some(({ mode, joined }) => mode === 'capitals' && joined === token.word) &&
    fields.some(({ tokens }) => tokens.some(({ printed }) => printed === token.word))
  );
}

function isOftenName([token]: SearchToken[]): boolean {
  return token !== undefined && NAMES_LIKE_WORDS.has(token.word);
}

/** @returns the pattern of an article with its number written in the other kind of digits: `第三条` for `第3条` */
function toNumbered(typed: string): Pattern[] {
  const words = rewriteNumbered(typed);
  return words === undefined ? [] : [toPattern(listFoldedWords(words), 'inflected')];
}

function toOwnPattern({ tokens, isPhrase, isBeginning, dates }: Clause): Pattern {
  const words = toWords(tokens);
  if (dates.length > 0) return { ...toPattern(words, 'exact'), dates };
  if (isBeginning) return toPattern(words, 'prefix');
  const isAcronym = tokens.length === 1 && ACRONYM.test(tokens[0]?.printed ?? '');
  return toPattern(words, isAcronym ? 'capitals' : isPhrase ? 'exact' : 'inflected');
}

function toWords(tokens: SearchToken[]): string[] {
  return tokens.map(({ word }) => word);
}
