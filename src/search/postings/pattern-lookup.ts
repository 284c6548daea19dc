import { isArabic, isJoinedScript } from '../../words/scripts.ts';
import { toOwnStem, type Pattern } from '../query/pattern.ts';
import { findRuns, joinWords } from '../query/runs.ts';
import type { Endings } from '../query/light-stem.ts';
import { OTHER_ENDINGS } from '../query/own-endings.ts';
import { toStem } from '../query/stem.ts';
import { FOUND_NOTHING, meet, toFound, unite, type Found } from './found.ts';
import { listAskedDateKeys, listSigns } from './keys.ts';
import { KINDS } from './kinds.ts';
import { toNameLineKey } from './name-groups.ts';
import type { PostingIndex } from './posting-index.ts';

/**
 * How to look a pattern up: in one of several ways. A way is a list of keys, and all of them must be in one section. A
 * section without any of the ways does not match the pattern. A section with one of them may match. If the lookup is
 * exact, it always matches.
 */
export interface Lookup {
  ways: string[][];
  isExact: boolean;
}

/**
 * If there are more words, they are not joined in every way. They are looked up only one by one and all as one word.
 */
const JOIN_LIMIT_WORDS = 5;

/** The rules of the texts. A word is looked up by each of them; the first are those of the archive. */
const RULES = [undefined, ...OTHER_ENDINGS];

/**
 * @param words returns the folded words of the texts with a beginning. It is used if the pattern is the beginning of a
 *   word
 */
export function toLookup(pattern: Pattern, listBeginning: (beginning: string) => string[]): Lookup {
  const { mode, joined, stem, words, dates } = pattern;
  const byRules = (toKeys: (endings?: Endings) => string[][]) => toWays(RULES.flatMap(toKeys));
  if (dates) {
    const asked = dates.map(listAskedDateKeys);
    return {
      ways: asked.flatMap(({ keys }) => keys.map((key) => [key])),
      isExact: asked.every(({ isExact }) => isExact),
    };
  }
  if (mode === 'capitals')
    return { ways: [[joined + KINDS.capitals], [`${joined}s${KINDS.capitals}`]], isExact: true };
  if (mode === 'prefix') {
    const longer = listBeginning(words.at(-1) ?? joined);
    const before = words.slice(0, -1);
    const toKeys = (endings?: Endings) =>
      longer.map((last) => [...before, last].map((word) => toStem(word, endings)));
    return { ways: byRules(toKeys), isExact: false };
  }
  if (words.some(isJoinedScript)) {
    const hasStem = mode === 'inflected' && words.length === 1 && isArabic(joined);
    const ways = byRules((endings) => [words.flatMap((word) => listKeysOfWord(word, endings))]);
    return { ways: [...ways, ...(hasStem ? [[stem]] : [])], isExact: false };
  }
  const listWhole = (endings?: Endings) => [[toOwnStem(pattern, endings)], [toStem(joined, endings)]];
  if (words.length === 1) return { ways: byRules(listWhole), isExact: mode === 'inflected' };
  const units = listUnits(words);
  return {
    ways: byRules((endings) => [
      ...listWhole(endings),
      ...listJoins(words, endings),
      ...listJoins(units, endings),
    ]),
    isExact: false,
  };
}

/** @returns what a lookup finds. First load all its keys */
export function find({ ways, isExact }: Lookup, index: PostingIndex, kind = ''): Found {
  const found = unite(
    ways.map((keys) => {
      const all = keys.map((key) => toFound(index.get(key + kind)));
      return all.some(({ postings }) => postings.size === 0) ? FOUND_NOTHING : meet(all);
    }),
  );
  return isExact ? found : { ...found, isExact: false };
}

/** @returns the lookup of a name of the authorities. It is exact, because a name has its own line */
export function toNameLookup(group: Pattern[]): Lookup {
  return { ways: [[toNameLineKey(group)]], isExact: true };
}

function listKeysOfWord(word: string, endings?: Endings): string[] {
  return isJoinedScript(word) ? listSigns(word) : [toStem(word, endings)];
}

/** @returns the words, with one stem for several words that mean one thing: `per cent` */
function listUnits(words: string[]): string[] {
  const runs = findRuns(words);
  const units: string[] = [];
  for (let index = 0; index < words.length;) {
    const whole = runs.get(index)?.whole;
    units.push(whole?.stem ?? words[index] ?? '');
    index += whole?.length ?? 1;
  }
  return units;
}

/** @returns all ways to join neighbouring words, as keys: `tele medicine`, `telemedicine` */
function listJoins(words: string[], endings?: Endings): string[][] {
  if (words.length > JOIN_LIMIT_WORDS) return [words.map((word) => toStem(word, endings))];
  return Array.from({ length: 2 ** (words.length - 1) }, (_, gaps) => {
    const parts: string[][] = [];
    words.forEach((word, index) => {
      const isJoined = index > 0 && Math.floor(gaps / 2 ** (index - 1)) % 2 === 1;
      if (isJoined) parts.at(-1)?.push(word);
      else parts.push([word]);
    });
    return parts.map((part) => toStem(joinWords(part), endings));
  });
}

/** @returns each way once, and each key of a way once */
function toWays(ways: string[][]): string[][] {
  const unique = ways.map((keys) => [...new Set(keys)]);
  // A key may have a space: `255 7` is another key than `255` and `7`.
  return [...new Map(unique.map((keys) => [keys.join('\t'), keys])).values()];
}
