/*
 * Texts have numbers in digits or in words. Both forms get the same numeral: `thirty` and `30`, `third` and `3rd`.
 * `one` gets none, because it is mostly a pronoun.
 */

const SMALL = [
  ...'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  ...'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
];
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL_ORDINALS = [
  ...' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' '),
];

const CARDINALS = new Map([
  ...SMALL.map((word, number) => [word, number] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
const ORDINALS = new Map([
  ...SMALL_ORDINALS.map((word, number) => [word, number] as const),
  ...TENS.map((word, index) => [word.replace(/y$/u, 'ieth'), 20 + 10 * index] as const),
]);

/** A number written in several words. */
export interface NumberWords {
  numeral: string;
  /** The number of its words. */
  length: number;
}

/** @returns the number that a word means, in digits; undefined if the word is not a number */
export function toNumeral(word: string): string | undefined {
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined && word !== '') return toOrdinal(ordinal);
  const cardinal = CARDINALS.get(word);
  return cardinal === undefined || word === 'one' || word === 'zero' ? undefined : String(cardinal);
}

/**
 * @param words folded words in a row
 * @returns the number at the start of the words, if it has at least two words: `twenty one`, `two hundred and fifty`,
 *   `15 thousand`, `twenty first`
 */
export function readNumberWords(words: string[]): NumberWords | undefined {
  let thousands = 0;
  let rest = 0;
  let length = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const isAfterAnd = word === 'and' && /^(?:hundred|thousand)$/u.test(words[index - 1] ?? '');
    const ordinal = ORDINALS.get(word);
    const cardinal =
      CARDINALS.get(word) ?? (index === 0 && /^\d{1,3}$/u.test(word) ? Number(word) : undefined);
    if (isAfterAnd) continue;
    if (word !== '' && ordinal !== undefined && index > 0 && hasRoom(rest, ordinal)) {
      return { numeral: toOrdinal(thousands + rest + ordinal), length: index + 1 };
    }
    if (cardinal !== undefined && hasRoom(rest, cardinal)) rest += cardinal;
    else if (word === 'hundred' && rest > 0 && rest < 100) rest *= 100;
    else if (word === 'thousand' && rest > 0 && thousands === 0) {
      thousands = rest * 1000;
      rest = 0;
    } else break;
    length = index + 1;
  }
  return length > 1 ? { numeral: String(thousands + rest), length } : undefined;
}

/** @returns whether a number may follow another one: `one` may follow `twenty`, but not `two` */
function hasRoom(before: number, number: number): boolean {
  return number > 0 && (number < 10 ? before % 10 === 0 && before % 100 !== 10 : before % 100 === 0);
}

function toOrdinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${String(number)}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
