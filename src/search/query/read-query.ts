import {
  findAlternative,
  isKnown,
  listBeginning,
  printWords,
  replaceWord,
  splitClause,
  type Known,
} from './alternatives.ts';
import type { Alternative } from './alternative.ts';
import type { ArchiveText, Texts } from './archive-text.ts';
import { isCommonWord } from './common-words.ts';
import { splitNumbered } from './numbered-parts.ts';
import { listDerived } from './derive.ts';
import { hasPattern } from './field.ts';
import { listFieldForms, listForms, type FormKind } from './forms.ts';
import type { Lexicon, LexiconPart } from './lexicon.ts';
import { NAME_LIMIT } from './names.ts';
import { parseQuery, type Clause, type Hint } from './parse-query.ts';
import { toPattern, type Pattern } from './pattern.ts';
import { listFoldedWords } from './search-token.ts';
import { toStem } from './stem.ts';
import { toTerm, type Term } from './terms.ts';
import { NO_OFFERS, type Offers, type WordReport, type WordStatus } from './word-report.ts';

/** A query, in words that the texts have. */
export interface Query {
  /** All terms. A term that no text has has no patterns. */
  terms: Term[];
  /** What search did with each word, in the order of the query. The forms are added when the hits are known. */
  words: WordReport[];
  /** The compounds that no text has, as typed. Each of their words became a term. */
  splitCompounds: string[];
  /** All words as one phrase, if the query has several words and no operator. */
  phrase: Pattern | undefined;
  /** The patterns that no hit may have. */
  excluded: Pattern[];
  /** Whether the end of the query was cut off. */
  isCut: boolean;
  hints: Hint[];
  /** The part of the lexicon that may explain a word that the texts lack. Undefined if no part can. */
  needs: LexiconPart | undefined;
}

export interface ReadOptions {
  /** Whether search uses words as typed, and replaces none that the texts lack. */
  isLiteral?: boolean | undefined;
  /** Undefined until it has loaded. Without it, search corrects and translates no word. */
  lexicon?: Lexicon | undefined;
}

/** Reads a query: finds out for each word what the texts have. */
export function readQuery(
  typed: string,
  archive: ArchiveText,
  texts: Texts,
  { isLiteral = false, lexicon }: ReadOptions = {},
): Query {
  const { clauses, isCut, hints } = parseQuery(typed);
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const queryWords = clauses.flatMap(({ tokens }) => tokens.map(({ printed }) => printed));
  const known = { archive, texts, isLiteral, lexicon, queryWords };
  const { words, hasMiss, ...read } = readTerms(wanted, known);
  const excluded = readExcluded(clauses, known);
  return {
    ...read,
    words: [...words, ...excluded.words],
    phrase: toTranslatedPhrase(read.terms) ?? toPhrase(wanted),
    excluded: excluded.patterns,
    isCut,
    hints,
    needs: hasMiss ? toNeeded(words, lexicon) : undefined,
  };
}

/**
 * Decides which part of the lexicon to load. The translations are the larger part, and words with a typing error rarely
 * need them.
 */
function toNeeded(words: WordReport[], lexicon: Lexicon | undefined): LexiconPart | undefined {
  if (!lexicon) return 'words';
  const isForeign = ({ typed, status, fact }: WordReport) =>
    (status === 'absent' && !fact) || listFoldedWords(typed).some(lexicon.isForeign);
  return !lexicon.hasTranslations && words.some(isForeign) ? 'translations' : undefined;
}

/** @returns the folded words of a query. They decide which texts to load */
export function listQueryWords(typed: string): string[] {
  return parseQuery(typed).clauses.flatMap(({ tokens }) => tokens.map(({ word }) => word));
}

/**
 * Reads clauses as terms. Each term is the first of these that the texts have: a name, a word, or words that replace
 * it.
 */
function readTerms(
  clauses: Clause[],
  known: Known,
): Pick<Query, 'terms' | 'words' | 'splitCompounds'> & { hasMiss: boolean } {
  const { parts, splitCompounds } = splitUnknown(clauses, known);
  const hasTelling = parts.some((clause) => !isCommon(clause));
  const groups: { read: ReadClause[]; nearWords: number | undefined }[] = [];
  let hasMiss = false;
  for (let index = 0; index < parts.length;) {
    const first = parts[index];
    if (!first) break;
    const isIgnored = hasTelling && isCommon(first) && !isOperand(parts, index);
    const found = findAlternative(takeName(parts, index), known, isIgnored ? 2 : 1);
    // A common word counts only if it begins a name.
    if (isIgnored && !found) {
      index += 1;
      continue;
    }
    // The lexicon also tells whether a word that only a fact has is English.
    hasMiss ||= !found || found.alternative.fact !== undefined;
    const read = found ? { alternative: found.alternative, clause: first } : readMiss(first, known);
    if (first.isAlternative) groups.at(-1)?.read.push(read);
    else groups.push({ read: [read], nearWords: first.nearWords });
    index += found?.length ?? 1;
  }
  const terms = groups.map(({ read, nearWords }): Term => {
    const typed = read.map(({ alternative, clause }) => alternative?.typed ?? clause.typed).join(' OR ');
    const term = toTerm(
      typed,
      read.flatMap(({ alternative }) => alternative ?? []),
      nearWords,
    );
    return nearWords === undefined && isTitleWord(typed) ? { ...term, isTitle: true } : term;
  });
  // A title is before a name.
  for (const term of terms.slice(terms.findLastIndex(({ isTitle }) => !isTitle) + 1)) delete term.isTitle;
  return {
    terms: [...new Map(terms.map((term) => [term.typed, term])).values()],
    words: groups.flatMap(({ read }) => read.map((one) => toReport(one, known, parts))),
    splitCompounds,
    hasMiss,
  };
}

/** A clause, and what the texts have for it. */
interface ReadClause {
  clause: Clause;
  /** Undefined if the texts have nothing. */
  alternative: Alternative | undefined;
}

function readMiss(clause: Clause, known: Known): ReadClause {
  return { clause, alternative: clause.isPhrase ? undefined : replaceWord(clause, known) };
}

/** Splits the compounds that no text has: `hyper-speed` becomes two clauses. */
function splitUnknown(clauses: Clause[], known: Known): { parts: Clause[]; splitCompounds: string[] } {
  const splitCompounds: string[] = [];
  const parts = clauses.flatMap((clause, index) => {
    const { isPhrase, isBeginning, isAlternative, dates, tokens } = clause;
    const isUnit = /\s/u.test(clause.typed);
    const isWord = tokens.length < 2 && splitNumbered(clause.typed).length < 2;
    const isOne = isPhrase || isBeginning || isAlternative || isUnit || isWord || isCommon(clause);
    if (isOne || clauses[index + 1]?.isAlternative || isKnown(clause, known)) return [clause];
    if (dates.length === 0) splitCompounds.push(clause.typed);
    return splitClause(clause);
  });
  return { parts, splitCompounds };
}

/** @returns the clauses from `start` on that may be one name, which contains no operator */
function takeName(clauses: Clause[], start: number): Clause[] {
  const [first, ...others] = clauses.slice(start, start + NAME_LIMIT);
  const end = others.findIndex(({ isAlternative, nearWords }) => isAlternative || nearWords !== undefined);
  return first ? [first, ...(end < 0 ? others : others.slice(0, end))] : [];
}

/** @returns whether `OR` or `near` is before or after a clause */
function isOperand(clauses: Clause[], index: number): boolean {
  return clauses
    .slice(index, index + 2)
    .some(({ isAlternative, nearWords }) => isAlternative || nearWords !== undefined);
}

/**
 * Common words, for example `of`, are ignored if the query has other words. They count in quotation marks, in names,
 * and next to an operator.
 */
export function isCommon({ typed, isPhrase, isBeginning }: Clause): boolean {
  return !isPhrase && !isBeginning && (isCommonWord(typed) || INITIAL.test(typed));
}

/** Titles before names, and parts of them. */
const TITLES = new Set(
  (
    'mr mrs ms dr professor prime minister pm premier president vice chancellor ambassador secretary director ' +
    'commissioner chairman senator governor judge'
  ).split(' '),
);

function isTitleWord(typed: string): boolean {
  return TITLES.has(typed.toLowerCase().replace(/\.$/u, ''));
}

/** The texts may print the name without it: `H. Virkkunen`. */
const INITIAL = /^\p{Lu}\.$/u;

function toReport({ clause, alternative }: ReadClause, known: Known, clauses: Clause[]): WordReport {
  const { lexicon, texts } = known;
  const { language } = known.archive;
  const [first, ...others] = clause.tokens;
  const word = first?.word ?? '';
  const isWord = !clause.isPhrase && others.length === 0;
  const typed = alternative?.typed ?? clause.typed;
  const status = alternative ? toStatus(alternative, texts) : undefined;
  return {
    typed,
    status: status ?? (isWord && typed === clause.typed && lexicon?.isEnglish(word) ? 'english' : 'absent'),
    taken: alternative?.taken?.words ?? [],
    forms: [],
    offers:
      isWord && !alternative?.taken
        ? listOffers(word, clause, clauses, known, alternative !== undefined)
        : { ...NO_OFFERS, unquoted: alternative ? [] : listUnquoted(clause, known) },
    // The language of the archive is empty while only the words of one page have loaded.
    ...(!alternative && language !== '' && lexicon?.isOtherScript(clause.typed, language) && { language }),
    ...(alternative?.means && { means: alternative.means }),
    ...(alternative?.fact && { fact: alternative.fact }),
    ...(isUnprinted(alternative, texts) && { isUnprinted: true as const }),
  };
}

/** @returns whether no text prints what was taken for a word: it is a spelling of a name, or in a fact of a document */
function isUnprinted(alternative: Alternative | undefined, { fields }: Texts): boolean {
  const taken = alternative?.taken?.words ?? [];
  return taken.some((words) => !hasPattern(fields, [toPattern(listFoldedWords(words), 'exact')]));
}

const STATUS_ORDER = ['printed', 'spelling', 'inflected'] as const;

/** @returns the status of a word that the texts have; undefined if only a fact of a document has it */
function toStatus(alternative: Alternative, texts: Texts): WordStatus | undefined {
  if (alternative.fact) return undefined;
  if (alternative.means) return 'spelling';
  if (alternative.taken) return alternative.taken.how;
  return findBestForm(alternative, texts) ?? 'spelling';
}

/** @returns how the form differs that is nearest to the word as typed; undefined if the texts have none */
export function findBestForm(alternative: Alternative, { fields }: Pick<Texts, 'fields'>) {
  const found = new Set<FormKind>();
  for (const field of fields) {
    for (const { kind } of listFieldForms(field, alternative)) found.add(kind);
    if (found.has('printed')) return 'printed';
  }
  return STATUS_ORDER.find((kind) => found.has(kind));
}

/** @returns the forms that search finds for a phrase that no text has, if it is without quotation marks */
function listUnquoted(clause: Clause, known: Known): string[] {
  if (!clause.isPhrase) return [];
  const { alternative } = findAlternative([{ ...clause, isPhrase: false }], known) ?? {};
  const forms = alternative ? listForms(alternative, known.texts.fields) : [];
  return forms.slice(0, OFFER_LIMIT).map(({ printed }) => printed);
}

/** Search offers at most this many words of each kind. */
const OFFER_LIMIT = 6;

/** @param isKnownWord whether the texts have the word. If so, its spelling is right */
function listOffers(
  word: string,
  clause: Clause,
  clauses: Clause[],
  { archive, texts, lexicon }: Known,
  isKnownWord: boolean,
): Offers {
  const { vocabulary } = archive;
  const asked = isKnownWord ? undefined : lexicon;
  const at = clauses.indexOf(clause);
  // The word may be at any place in a name.
  const around = clauses.slice(Math.max(0, at - NAME_LIMIT + 1), at + NAME_LIMIT);
  const near = at < 0 ? [clause.tokens] : around.map(({ tokens }) => tokens);
  return {
    // Search finds other inflections of the word anyway.
    beginning: printWords(
      listBeginning(word, vocabulary)
        .filter((longer) => {
          const endings = vocabulary.get(longer)?.endings;
          return toStem(longer, endings) !== toStem(word, endings);
        })
        .slice(0, OFFER_LIMIT),
      texts,
    ),
    derived: printWords(listDerived(word, vocabulary).slice(0, OFFER_LIMIT), texts),
    similar: printWords(asked?.listSimilar(word, archive) ?? [], texts),
    related: asked?.listRelated(near, texts.fields) ?? [],
    unquoted: [],
  };
}

function readExcluded(clauses: Clause[], known: Known): { words: WordReport[]; patterns: Pattern[] } {
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  return {
    words: excluded.map(({ typed }) => ({
      typed,
      status: 'excluded',
      taken: [],
      forms: [],
      offers: NO_OFFERS,
    })),
    // Only the words as typed exclude hits. Their replacements and the single words of a phrase do not.
    patterns: excluded.flatMap((clause) => findAlternative([clause], known)?.alternative.patterns ?? []),
  };
}

/** Makes a phrase of the words of a translation, as for the same words in the language of the texts. */
function toTranslatedPhrase([term, ...others]: Term[]): Pattern | undefined {
  const [alternative] = term?.alternatives ?? [];
  return alternative?.means && others.length === 0 ? alternative.patterns[0] : undefined;
}

function toPhrase(clauses: Clause[]): Pattern | undefined {
  const words = clauses.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  const hasOperator = clauses.some(
    ({ isAlternative, nearWords }) => isAlternative || nearWords !== undefined,
  );
  return words.length > 1 && !hasOperator ? toPattern(words, 'inflected') : undefined;
}
