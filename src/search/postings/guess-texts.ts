import { isCommonWord } from '../query/common-words.ts';
import { countAllSections, toFound, weigh } from './found.ts';
import { KINDS } from './kinds.ts';
import { readLine, type Line } from './line.ts';
import { DOCUMENTS_AT_ONCE, selectCandidates, type FoundTerm } from './select-candidates.ts';

/** Words with spaces between them. A query with signs may mean something else. */
const PLAIN_WORDS = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;

/** The page itself guesses, so the work must be short. Longer lines are of words that most texts have. */
const LIMIT_CHARACTERS = 60_000;

/**
 * Guesses which documents search will read first for a query of plain words. The page needs only the lines of the words
 * for this, so it can load the documents while the script of the worker is still loading. A wrong guess only loads files
 * that are not needed.
 *
 * @param shards the shards of the postings that probably have the words
 * @param sections how many sections the archive has
 * @returns the numbers of the documents; none if the lines of the words are not in the shards
 */
export function guessTexts(query: string, shards: readonly string[], sections: number): number[] {
  const folded = query.trim().normalize('NFKC').toLowerCase();
  if (!PLAIN_WORDS.test(folded)) return [];
  const words = [...new Set(folded.split(' ').filter((word) => !isCommonWord(word)))];
  const lines = shards.flatMap((shard) => shard.split('\n'));
  const found = words.map((word) => findLine(word, lines));
  if (found.some((text) => text === undefined || text.length > LIMIT_CHARACTERS)) return [];
  const terms = found.flatMap((text = '') => {
    const line = readLine(text);
    const start = `${line.key}${KINDS.fact}\t`;
    const fact = lines.find((one) => one.startsWith(start));
    return [toFoundTerm(line, fact, sections)];
  });
  const asked = terms.map(() => ({ patterns: [''] }));
  const { best, others } = selectCandidates('all', terms, asked, []);
  return [...best, ...others].slice(0, DOCUMENTS_AT_ONCE).map(({ document }) => document);
}

/** @returns the line of a word that a reader typed in one of its printed forms */
function findLine(word: string, lines: readonly string[]): string | undefined {
  return lines.find((text) => {
    // The key and a form have at least the first letter in common, in nearly all languages.
    if (text[0] !== word[0] || /^[^\t]*!/u.test(text)) return false;
    return readLine(text.split('\t', 2).join('\t') + '\t\t\t').forms.some(
      (form) => form.toLowerCase() === word,
    );
  });
}

function toFoundTerm(line: Line, fact: string | undefined, sections: number): FoundTerm {
  const found = toFound(line);
  return {
    found,
    facts: toFound(fact === undefined ? undefined : readLine(fact)),
    weight: weigh(countAllSections(found.postings), sections),
  };
}
