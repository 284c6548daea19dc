import type { SectionMatch } from './scan.ts';
import type { Term } from './terms.ts';

/** How well the index finds each section to answer, by the name of its record; comparable within one search. */
export type IndexScores = ReadonlyMap<string, number>;

/** Asks the index for sections that have all of some words. Rejects where the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

/**
 * The most that the index adds to the score of a section; the texts give up to 1. The index knows only whole sections, so
 * it decides only between sections with nearly the same score.
 */
const INDEX_SHARE = 0.2;

/**
 * Asks the index how well sections answer. The index knows no `OR`, and no titles above a section. Where a section need
 * not have every word itself, the index is asked for each word alone.
 *
 * @returns undefined where the index does not answer
 */
export async function askForScores(
  { terms, isPartial }: { terms: Term[]; isPartial: boolean },
  askIndex: AskIndex,
): Promise<IndexScores | undefined> {
  const words = terms.flatMap(({ alternatives }) =>
    alternatives.map(({ indexWords, typed }) => toIndexWords(indexWords ?? typed)),
  );
  try {
    const needsAll = !isPartial && words.length === terms.length;
    const whole: IndexScores = needsAll ? await askIndex(words.join(' ')) : new Map();
    if (whole.size > 0) return whole;
    return joinScores(await Promise.all(words.map(askIndex)));
  } catch {
    return undefined;
  }
}

/**
 * Orders sections by their score in the texts, and a little by the index.
 *
 * @param scores undefined where the index gave no answer
 * @returns the matches, best first; equal ones in the order of the archive
 */
export function rankSections(matches: SectionMatch[], scores: IndexScores | undefined): SectionMatch[] {
  const byIndex = matches.map(({ text }) => scores?.get(text.section.record) ?? 0);
  const byText = matches.map(({ score }) => score);
  const [bestByIndex, bestByText] = [Math.max(...byIndex, 0), Math.max(...byText, 0)];
  return matches
    .map((match, place) => ({
      match,
      score: INDEX_SHARE * toShare(byIndex[place], bestByIndex) + toShare(byText[place], bestByText),
    }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ match }) => match);
}

/** Adds up the scores of words that were asked for one by one. */
function joinScores(all: IndexScores[]): IndexScores {
  const joined = new Map<string, number>();
  for (const scores of all) {
    const best = Math.max(...scores.values());
    for (const [name, score] of scores) joined.set(name, (joined.get(name) ?? 0) + toShare(score, best));
  }
  return joined;
}

function toShare(score = 0, best: number): number {
  return best > 0 ? score / best : 0;
}

/** The index gives quotation marks and other signs another meaning, or none. */
function toIndexWords(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, ' ').trim();
}
