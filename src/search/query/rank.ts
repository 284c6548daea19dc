import type { SectionMatch } from './scan.ts';

/** How well the index finds each section to answer, by the name of its record; comparable within one search. */
export type IndexScores = ReadonlyMap<string, number>;

/**
 * What the index adds to the order of the texts, as a share. It knows only sections as a whole, so it decides between
 * passages that answer nearly alike.
 */
const INDEX_SHARE = 0.2;

/**
 * Orders sections by what the texts themselves say of them, and a little by what the index does.
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

/**
 * Joins what the index says of several words one by one, for sections that need not hold all of them: a word counts the
 * more the fewer sections have it.
 */
export function joinScores(all: IndexScores[], sectionCount: number): IndexScores {
  const joined = new Map<string, number>();
  for (const scores of all) {
    const best = Math.max(...scores.values());
    const weight = Math.log(1 + sectionCount / (scores.size + 0.5));
    for (const [name, score] of scores)
      joined.set(name, (joined.get(name) ?? 0) + toShare(score, best) * weight);
  }
  return joined;
}

function toShare(score = 0, best: number): number {
  return best > 0 ? score / best : 0;
}
