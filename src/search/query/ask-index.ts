import { joinScores, type IndexScores } from './rank.ts';
import type { Term } from './terms.ts';

/** Asks the index for sections that have all of some words. Rejects where the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

/**
 * Asks the index how well sections answer. It knows no `OR`, and nothing of the titles above a section: where a section
 * need not have every word itself, it is asked for each of them alone.
 *
 * @returns undefined where the index does not answer
 */
export async function askForScores(
  { terms, isPartial }: { terms: Term[]; isPartial: boolean },
  sectionCount: number,
  askIndex: AskIndex,
): Promise<IndexScores | undefined> {
  const words = terms.flatMap(({ alternatives }) =>
    alternatives.map(({ indexWords, typed }) => toIndexWords(indexWords ?? typed)),
  );
  try {
    const needsAll = !isPartial && words.length === terms.length;
    const whole: IndexScores = needsAll ? await askIndex(words.join(' ')) : new Map();
    if (whole.size > 0) return whole;
    return joinScores(await Promise.all(words.map(askIndex)), sectionCount);
  } catch {
    return undefined;
  }
}

/** Quotation marks and signs mean something else to the index, or nothing. */
function toIndexWords(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, ' ').trim();
}
