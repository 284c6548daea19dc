import { expect, test } from 'vitest';
import { answerQuery } from '../../src/search/query/answer.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { readPassagesFile } from '../built-search.ts';
import { JOINED, scanWords } from '../scan-texts.ts';
import { pick, toRandom } from '../seeded-random.ts';
import { DIST } from './built-site.ts';

const file = readPassagesFile(DIST);
const archive = prepareArchive(file);

/** Each section with its addresses and the words of its heading and passages, read without the code of search. */
const sections = file.documents.flatMap((document) =>
  document.sections.map((section) => ({
    places: [section.id, ...section.passages.map(({ id }) => id)].map((id) => `${document.id}#${id}`),
    lines: [section, ...section.passages]
      .flatMap((part) => ['heading' in part ? part.heading : part.text, ...listReadings(part)])
      .map((text) => scanWords(text)),
  })),
);

/** A correction counts like the words that it corrects. */
function listReadings({ readings = [] }: { readings?: { reading: string }[] }): string[] {
  return readings.map(({ reading }) => reading);
}

/** Korean and Arabic join particles to their words, and Thai has no spaces. */
const HAS_JOINED = new RegExp(String.raw`${JOINED}|[\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]`, 'u');

function hasPhrase(lines: string[][], phrase: string): boolean {
  if (HAS_JOINED.test(phrase)) return hasPart(lines, phrase);
  return lines.some((words) => ` ${words.join(' ')} `.includes(` ${phrase} `));
}

/** Without spaces between words, a word may be a part of a run of letters. */
function hasPart(lines: string[][], word: string): boolean {
  return lines.some((words) => words.some((one) => one.includes(word)));
}

/** Search also reads two neighbouring words as one word (`Task Force`, `Taskforce`). The plain reading does not. */
function hasLetters(lines: string[][], phrase: string): boolean {
  if (HAS_JOINED.test(phrase)) return hasPart(lines, phrase);
  const letters = phrase.replaceAll(' ', '');
  return lines.some((words) => words.some((_, start) => joinUpTo(words, start, letters.length) === letters));
}

/** @returns the words from an index on, joined without spaces, until they have at least this many letters. */
function joinUpTo(words: string[], start: number, length: number): string {
  let joined = '';
  for (const word of words.slice(start)) {
    if (joined.length >= length) break;
    joined += word;
  }
  return joined;
}

function sample(phrases: string[], count: number): string[] {
  const random = toRandom(1);
  // Two kinds of letters are not a query: letters before a sign of money, and letters beside a word without a space.
  const isQuery = (phrase: string) =>
    !/\p{Sc}/u.test(phrase) && !(phrase.includes(' ') && HAS_JOINED.test(phrase));
  const all = [...new Set(phrases)].filter(isQuery);
  return Array.from({ length: count }, () => pick(random, all));
}

const words = sections.flatMap(({ lines }) => lines.flat());
const pairs = sections.flatMap(({ lines }) =>
  lines.flatMap((line) => line.slice(1).map((word, index) => `${line[index] ?? ''} ${word}`)),
);

/** @returns the first place of each section in an answer. */
async function find(query: string): Promise<string[]> {
  const { hits } = await answerQuery(query, archive, () => Promise.reject(new Error('no index')));
  const found = hits.map(({ documentId, fragmentId }) => `${documentId}#${fragmentId ?? ''}`);
  return sections.flatMap(({ places }) =>
    places.some((place) => found.includes(place)) ? (places[0] ?? []) : [],
  );
}

test.each([
  ['100 pairs of words', sample(words, 100), sample(words.toReversed(), 100)],
  ['100 pairs of a word and a phrase', sample(words, 100), sample(pairs, 100)],
])('OR finds exactly the sections that either of its two parts finds: %s', async (_, firsts, seconds) => {
  for (const [index, first] of firsts.entries()) {
    const second = seconds[index] ?? '';
    const either = new Set([...(await find(`"${first}"`)), ...(await find(`"${second}"`))]);
    expect(new Set(await find(`"${first}" OR "${second}"`)), `${first} OR ${second}`).toEqual(either);
  }
});

test.each([
  ['300 words', sample(words, 300)],
  ['100 phrases of two words', sample(pairs, 100)],
])('search finds exactly the sections that a plain reading finds: %s', async (_, phrases) => {
  for (const phrase of phrases) {
    const { hits } = await answerQuery(`"${phrase}"`, archive, () => Promise.reject(new Error('no index')));
    const found = hits.map(({ documentId, fragmentId }) => `${documentId}#${fragmentId ?? ''}`);
    for (const { places, lines } of sections) {
      const isFound = places.some((place) => found.includes(place));
      if (isFound) expect(hasLetters(lines, phrase), `${phrase} is in ${places[0] ?? ''}`).toBe(true);
      else expect(hasPhrase(lines, phrase), `${phrase} is missing from ${places[0] ?? ''}`).toBe(false);
    }
  }
});
