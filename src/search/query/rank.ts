import type { Term } from './terms.ts';
import { TIERS } from './tier-names.ts';
import type { TieredMatch } from './tiers.ts';

/** The score that the index gives each section, by the name of the record. Compare only scores of the same search. */
export type IndexScores = ReadonlyMap<string, number>;

/** Asks the index for the sections that have all the given words. Rejects if the index does not answer. */
export type AskIndex = (words: string) => Promise<IndexScores>;

/**
 * The most that the index adds to the score of a section. The texts give up to 1. The index scores whole sections, not
 * passages, so it should decide only between sections with nearly the same score.
 */
const INDEX_SHARE = 0.2;

/**
 * Asks the index for the scores of sections. The index knows neither `OR` nor the context of a section. So if a section
 * may lack a word, this asks the index for each word separately.
 *
 * @param isPartial whether a section may lack a word
 * @returns undefined if the index does not answer
 */
export async function askForScores(
  terms: Term[],
  isPartial: boolean,
  askIndex: AskIndex,
): Promise<IndexScores | undefined> {
  const words = terms.flatMap(({ alternatives }) =>
    alternatives.map(({ indexWords, typed }) => indexWords ?? typed),
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
 * Orders sections: by tier, then by their score in the texts, and a little by their score in the index. A section found
 * by a pull quote comes after the section whose words the quote repeats.
 *
 * @param scores the scores of the index; undefined if it did not answer
 * @returns the matches, best first. Matches with the same score are in the order of the archive
 */
export function rankSections(matches: TieredMatch[], scores: IndexScores | undefined): TieredMatch[] {
  const byIndex = matches.map(({ text }) => scores?.get(text.section.record) ?? 0);
  const byText = matches.map(({ score }) => score);
  const [bestByIndex, bestByText] = [byIndex, byText].map((scores) =>
    scores.reduce((a, b) => Math.max(a, b), 0),
  );
  const ranked = matches
    .map((match, place) => ({
      match,
      score: INDEX_SHARE * toShare(byIndex[place], bestByIndex) + toShare(byText[place], bestByText),
    }))
    .toSorted((a, b) => TIERS.indexOf(a.match.tier) - TIERS.indexOf(b.match.tier) || b.score - a.score)
    .map(({ match }) => match);
  return putQuotesBehind(ranked);
}

/** Puts each section that was found by a pull quote behind the section whose words the quote repeats. */
function putQuotesBehind(ranked: TieredMatch[]): TieredMatch[] {
  const sources = new Map(ranked.map((match) => [match, findSource(match, ranked)]));
  const isMoved = (match: TieredMatch) => {
    const source = sources.get(match);
    return source !== undefined && !sources.get(source) && ranked.indexOf(source) > ranked.indexOf(match);
  };
  const moved = Map.groupBy(ranked.filter(isMoved), (match) => sources.get(match));
  return ranked.filter((match) => !isMoved(match)).flatMap((match) => [match, ...(moved.get(match) ?? [])]);
}

/**
 * @returns the match that has the passage which a pull quote repeats. Undefined if the given match does not come from a
 *   pull quote
 */
function findSource(
  { text, passage, missing }: TieredMatch,
  matches: TieredMatch[],
): TieredMatch | undefined {
  const repeats = text.section.passages[passage ?? -1]?.repeats;
  if (repeats === undefined) return undefined;
  return matches.find(
    (other) =>
      other.text.document === text.document &&
      other.missing.length <= missing.length &&
      other.passages.some((index) => other.text.section.passages[index]?.id === repeats),
  );
}

/** Adds up the scores of separate words. */
function joinScores(all: IndexScores[]): IndexScores {
  const joined = new Map<string, number>();
  for (const scores of all) {
    const best = [...scores.values()].reduce((a, b) => Math.max(a, b), 0);
    for (const [name, score] of scores) joined.set(name, (joined.get(name) ?? 0) + toShare(score, best));
  }
  return joined;
}

function toShare(score = 0, best = 0): number {
  return best > 0 ? score / best : 0;
}
