import { isKnown, readAlternative, splitClause, type Alternative } from './alternatives.ts';
import type { ArchiveText } from './archive-text.ts';
import { listRelated, NAME_LIMIT } from './names.ts';
import { parseQuery, type Clause } from './parse-query.ts';
import { toPattern, type Pattern } from './pattern.ts';
import { toTerm, type Term } from './terms.ts';

/** A query, in words that the texts have. */
export interface Query {
  terms: Term[];
  /** Words that are in no text and have no similar word there. They are ignored. */
  absent: string[];
  /** The compounds that no text has, as typed. Each of their words is a term. */
  splitCompounds: string[];
  /** Words of the texts that the authorities relate to names in the query. */
  related: string[];
  /** All words in order, if there are several and no `OR`. */
  phrase: Pattern | undefined;
  /** The words that no hit may have: as typed, and as patterns. */
  excluded: { words: string[]; patterns: Pattern[] };
  /** Whether the end of the query was cut off. */
  isCut: boolean;
}

/**
 * Words that are ignored beside others. `it` and `us` are not in the list: readers type them for IT and the United
 * States.
 */
const COMMON_WORDS = new Set(
  'a an and are as at be by for from has have how in is of on or that the to was what when where which who with'.split(
    ' ',
  ),
);

/** @param isLiteral whether words that no text has stay as typed, without replacements */
export function readQuery(typed: string, archive: ArchiveText, isLiteral: boolean): Query {
  const { clauses, isCut } = parseQuery(typed);
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  return {
    ...readTerms(wanted, archive, isLiteral),
    isCut,
    related: listRelated(
      wanted.map(({ tokens }) => tokens),
      archive,
    ),
    phrase: toPhrase(wanted),
    excluded: {
      words: excluded.map((clause) => clause.typed.replace(/^-/u, '')),
      // Only the words as typed exclude hits. Replacements and the single words of a phrase never do.
      patterns: excluded.flatMap(
        (clause) => readAlternative([clause], archive, true).alternative?.patterns ?? [],
      ),
    },
  };
}

/**
 * Reads clauses as terms. Each term takes the widest form that the texts have: a name, or else a word, or else a
 * prefix.
 */
function readTerms(
  clauses: Clause[],
  archive: ArchiveText,
  isLiteral: boolean,
): Pick<Query, 'terms' | 'absent' | 'splitCompounds'> {
  const absent: string[] = [];
  const splitCompounds: string[] = [];
  const rest = clauses.flatMap((clause, index) => {
    if (isKnown(clause, archive)) return [clause];
    if (clause.isPhrase) absent.push(`“${clause.typed}”`);
    if (clause.isAlternative || clauses[index + 1]?.isAlternative) return [clause];
    if (clause.tokens.length > 1 && !clause.isPhrase) splitCompounds.push(clause.typed);
    return splitClause(clause, archive);
  });
  const groups: Alternative[][] = [];
  for (let index = 0; index < rest.length;) {
    const { alternative, length } = readAlternative(takeName(rest, index), archive, isLiteral);
    const first = rest[index];
    if (!first?.isAlternative) groups.push([]);
    if (alternative) groups.at(-1)?.push(alternative);
    else if (first && !first.isPhrase) absent.push(first.typed);
    index += length;
  }
  return { terms: toTerms(groups), absent, splitCompounds };
}

/** @returns the clauses from `start` on that may be one name. A name cannot contain an `OR` */
function takeName(clauses: Clause[], start: number): Clause[] {
  const [first, ...others] = clauses.slice(start, start + NAME_LIMIT);
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

/** Common words, for example `of`, are ignored beside others, except in quotation marks. */
function isCommon({ patterns: [pattern] }: Alternative): boolean {
  return pattern?.mode === 'inflected' && COMMON_WORDS.has(pattern.joined);
}

function toPhrase(clauses: Clause[]): Pattern | undefined {
  const words = clauses.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  const hasOr = clauses.some(({ isAlternative }) => isAlternative);
  return words.length > 1 && !hasOr ? toPattern(words, 'inflected') : undefined;
}
