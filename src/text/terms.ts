import type { Term } from '../schemas/authorities.ts';
import { foldForSearch } from '../words/fold.ts';
import { splitTokens, splitWords } from '../words/tokens.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { ParsedYaml } from './yaml.ts';

interface Spelling {
  /** The place of its term in the file. */
  term: number;
  words: string;
  /** The folded words, with their spaces and marks. */
  folded: string;
  /** The folded words, without spaces and marks. */
  letters: string;
  line: number;
}

/**
 * Checks that each word is a spelling of only one term, because search would not know which of two terms it means.
 * Words that differ only in case, hyphens, full stops and spaces are the same word. One term may have several of them
 * (`ROK`, `R.O.K.`), because readers look for each in the list. A related word may be a spelling of another term.
 */
export function checkTerms(file: string, terms: Term[], getLine: ParsedYaml['getLine']): Problem[] {
  const spellings = terms.flatMap((term, index) =>
    term.spellings.map((words, at) => ({
      term: index,
      words,
      folded: foldForSearch(splitWords(words).join(' ')),
      letters: toLetters(words),
      line: getLine([index, 'spellings', at]),
    })),
  );
  const byLetters = Map.groupBy(spellings, ({ letters }) => letters);
  const repeated = spellings.flatMap((spelling) => {
    const same = byLetters.get(spelling.letters) ?? [];
    const first = same.slice(0, same.indexOf(spelling)).find((other) => isSame(spelling, other));
    return first ? [toProblem(file, spelling.line, faults.repeatedSpelling(spelling.words, first.line))] : [];
  });
  const related = terms.flatMap((term, index) => {
    const own = new Set(term.spellings.map(toLetters));
    return (term.related ?? []).flatMap((words, at) =>
      own.has(toLetters(words))
        ? [toProblem(file, getLine([index, 'related', at]), faults.relatedSpelling(words))]
        : [],
    );
  });
  return [...repeated, ...related];
}

function isSame(a: Spelling, b: Spelling): boolean {
  return a.term === b.term ? a.folded === b.folded : a.letters === b.letters;
}

function toLetters(words: string): string {
  return listFoldedWords(words).join('');
}

/** @returns the words of a text, folded for comparison, without marks */
export function listFoldedWords(text: string): string[] {
  return splitTokens(text).flatMap(({ printed, isMark }) => (isMark ? [] : [foldForSearch(printed)]));
}
