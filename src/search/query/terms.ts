import { readAlternative, splitPart, type Alternative, type Correction } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { listRelatives } from './derive.ts';
import { toPattern, type Pattern } from './match.ts';
import type { QueryPart } from './parse-query.ts';
import { isKnown } from './part-patterns.ts';

/** One thing that a query asks for. */
export interface Term {
  /** What satisfies it: mostly one word or name, several where the query joins them by `OR`. */
  alternatives: Alternative[];
  /** All spellings of all of them. */
  patterns: Pattern[];
}

/** What a query asks for, and what of it no text has. */
export interface Understanding {
  terms: Term[];
  /** The words that occur in no text and resemble none. */
  absent: string[];
  /** The compounds that occur in no text, as typed, whose parts were looked for instead. */
  parted: string[];
}

/** No pronoun that is an acronym in this field: a reader may well type `it` for IT and `us` for the United States. */
const COMMON_WORDS = new Set(
  'a an and are as at be by for from has have how in is of on or that the to was what when where which who with'.split(
    ' ',
  ),
);

/** The longest name in words that spellings are looked up for. */
const NAME_LIMIT_WORDS = 8;

/**
 * @param isLiteral whether no word is to be taken in place of one that occurs nowhere
 * @returns the terms of a query, each in the widest form that the texts know: a name, else a word, else its beginning
 */
export function understandQuery(parts: QueryPart[], archive: ArchiveText, isLiteral = false): Understanding {
  const absent: string[] = [];
  const parted: string[] = [];
  const rest = parts.flatMap((part, index) => {
    if (isKnown(part, archive)) return [part];
    if (part.isPhrase) absent.push(`“${part.typed}”`);
    if (part.isAlternative || parts[index + 1]?.isAlternative) return [part];
    if (part.tokens.length > 1 && !part.isPhrase) parted.push(part.typed);
    return splitPart(part, archive);
  });
  const groups: Alternative[][] = [];
  for (let index = 0; index < rest.length;) {
    const { alternative, length } = readAlternative(takeUnit(rest, index), archive, isLiteral);
    const first = rest[index];
    if (!first?.isAlternative) groups.push([]);
    if (alternative) groups.at(-1)?.push(alternative);
    else if (first && !first.isPhrase) absent.push(first.typed);
    index += length;
  }
  return { terms: toTerms(groups), absent, parted };
}

/** @returns the words that the query has in place of others. */
export function listCorrections(terms: Term[]): Correction[] {
  return terms.flatMap(({ alternatives }) => alternatives.flatMap(({ correction }) => correction ?? []));
}

/** @returns a term for which words derived from the same one as its own are further alternatives. */
export function widenTerm({ alternatives }: Term, { vocabulary }: ArchiveText): Term {
  const relatives = alternatives.flatMap(({ typed, isAsTyped, patterns: [pattern] }) => {
    if (!isAsTyped || !pattern?.isOneWord || pattern.nearness !== 'inflected') return [];
    return listRelatives(pattern.joined, vocabulary).map((word) => ({
      typed,
      patterns: [toPattern([word], 'inflected')],
      indexWords: word,
      isAsTyped: false,
    }));
  });
  return toTerm([...alternatives, ...relatives]);
}

/** @returns the parts that may make up a name from one of them on: an `OR` parts names. */
function takeUnit(parts: QueryPart[], start: number): QueryPart[] {
  const [first, ...others] = parts.slice(start, start + NAME_LIMIT_WORDS);
  const end = others.findIndex(({ isAlternative }) => isAlternative);
  return first ? [first, ...(end < 0 ? others : others.slice(0, end))] : [];
}

function toTerms(groups: Alternative[][]): Term[] {
  const byTyped = new Map(
    groups
      .filter((group) => group.length > 0)
      .map((group) => [group.map(({ typed }) => typed).join(' OR '), toTerm(group)]),
  );
  const terms = [...byTyped.values()];
  const telling = terms.filter(({ alternatives }) => !alternatives.every(isCommon));
  return telling.length > 0 ? telling : terms;
}

function toTerm(alternatives: Alternative[]): Term {
  return { alternatives, patterns: alternatives.flatMap(({ patterns }) => patterns) };
}

/** Whether it is a word like `of`, which says nothing beside others; in quotation marks it is asked for. */
function isCommon({ patterns: [pattern] }: Alternative): boolean {
  return pattern?.nearness === 'inflected' && COMMON_WORDS.has(pattern.joined);
}
