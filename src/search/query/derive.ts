import { OWN_ENDINGS } from './own-endings.ts';
import { toStem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The least length of a root. Unrelated words can share a shorter one: `nation`, `native`. */
const ROOT_LIMIT_LETTERS = 5;

/** Removed one after the other: `standardization`, `standardizat`, `standardiz`, `standard`. */
const ENDINGS = [/ion$/u, /at$/u, /iz$/u, /ment$/u];

/**
 * Lists words with the same root as a word: `promotion` for `promote`, `standardization` for `standard`, `development`
 * for `develop`. With more endings, words with different meanings would count as one: `general` and `generation`,
 * `internal` and `international`. The endings are from steps 2 to 4 of the Porter stemmer
 * (https://snowballstem.org/algorithms/english/stemmer.html). Words of texts in other languages are not derived.
 *
 * @param word folded
 * @param vocabulary the words of the texts
 * @returns the most frequent form of each derived word, the most frequent word first, without forms of the word itself
 */
export function listDerived(word: string, vocabulary: Vocabulary): string[] {
  if (OWN_ENDINGS !== 'en') return [];
  const root = toRoot(word);
  const stems = new Set([toStem(word)]);
  return [...vocabulary]
    .filter(
      ([known, { endings }]) =>
        endings === undefined &&
        known.startsWith(root.slice(0, ROOT_LIMIT_LETTERS)) &&
        toRoot(known) === root,
    )
    .toSorted(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
    .map(([known]) => known)
    .filter((known) => !stems.has(toStem(known)) && stems.add(toStem(known)));
}

/** @returns the part of a word that it has in common with the words derived from it */
export function toRoot(word: string): string {
  return ENDINGS.reduce((root, ending) => {
    const rest = toStem(root.replace(ending, ''));
    return rest.length < ROOT_LIMIT_LETTERS ? root : rest;
  }, toStem(word));
}
