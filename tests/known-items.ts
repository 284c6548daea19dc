import { toRandom } from './seeded-random.ts';
import type { PassagesFile } from '../src/search/query/passages.ts';

/** A query made of words of one passage, and its right answer: the section, given by the ids of its passages. */
export interface KnownItem {
  query: string;
  documentId: string;
  fragmentIds: string[];
}

/** Words that do not identify a passage. Words of up to three letters are left out anyway. */
const FUNCTION_WORDS = new Set(
  `about above after again against also although among been before being below between both could does doing down during
  each even ever every from further have having here into itself just like made make many more most much must only other
  over same shall should some such than that their them then there these they this those through thus under until upon
  very well were what when where which while will with within without would your said says`.split(/\s+/u),
);

const QUERY_WORDS = 3;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * @param seed the same seed gives the same queries
 * @param hasTypo whether a letter of one word is left out, added, replaced, or swapped with the next one
 * @returns a query of three content words for every passage that has at least three
 */
export function makeKnownItems({ documents }: PassagesFile, seed: number, hasTypo: boolean): KnownItem[] {
  const random = toRandom(seed);
  return documents.flatMap(({ id, sections }) =>
    sections.flatMap(({ passages }) =>
      passages.flatMap(({ text }) => {
        const words = takeWords(listContentWords(text), random);
        const query = (hasTypo ? mistype(words, random) : words).join(' ');
        const fragmentIds = passages.map((passage) => passage.id);
        return words.length < QUERY_WORDS ? [] : [{ query, documentId: id, fragmentIds }];
      }),
    ),
  );
}

function listContentWords(text: string): string[] {
  const words = text.match(/\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 3 && !FUNCTION_WORDS.has(word.toLowerCase()));
}

function takeWords(words: string[], random: () => number): string[] {
  const left = [...words];
  return Array.from({ length: Math.min(QUERY_WORDS, words.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** Puts a typing error into one word of five or more letters. Search corrects fewer errors in shorter words. */
function mistype(words: string[], random: () => number): string[] {
  const long = words.filter((word) => /^\p{L}{5,}$/u.test(word));
  const chosen = long[Math.floor(random() * long.length)];
  return words.map((word) => (word === chosen ? mistypeWord(word, random) : word));
}

function mistypeWord(word: string, random: () => number): string {
  const place = Math.floor(random() * (word.length - 1));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const [before, at, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const errors = [
    before + after,
    before + letter + at + after,
    before + letter + after,
    before + after.charAt(0) + at + after.slice(1),
  ];
  return errors[Math.floor(random() * errors.length)] ?? word;
}
