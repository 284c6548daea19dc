import { isCommonWord } from './common-words.ts';
import { joinScores, type IndexScores } from './rank.ts';
import type { Term } from './terms.ts';

/** Asks the index for sections that have all of some words. Rejects where the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

/** @returns what to ask the index for each spelling of some terms; none where all are words that it does not hold. */
export function listIndexWords(terms: Term[]): string[] {
  return terms
    .flatMap(({ alternatives }) =>
      alternatives.map(({ indexWords, typed }) => toIndexWords(indexWords ?? typed)),
    )
    .filter((words) => words !== '');
}

/**
 * Asks the index how well sections answer. It knows no `OR`, and nothing of the titles above a section: where a section
 * need not have all the words itself, it is asked for each of them alone.
 *
 * @param words of `listIndexWords`
 * @returns undefined where the index does not answer
 */
export async function askForScores(
  words: string[],
  needsAll: boolean,
  sectionCount: number,
  askIndex: AskIndex,
): Promise<IndexScores | undefined> {
  try {
    const whole: IndexScores = needsAll ? await askIndex(words.join(' ')) : new Map();
    if (whole.size > 0) return whole;
    return joinScores(await Promise.all(words.map(askIndex)), sectionCount);
  } catch {
    return undefined;
  }
}

/** Quotation marks and signs mean something else to the index, or nothing. */
function toIndexWords(words: string): string {
  return words
    .replace(/[^\p{L}\p{M}\p{N}.-]+/gu, ' ')
    .split(' ')
    .filter((word) => !isCommonWord(word.toLowerCase()))
    .join(' ')
    .trim();
}
