import type { Token } from '../query/tokens.ts';

/** Words that hold sentences together and name nothing, by what they are. The page of the index prints them. */
export const LEFT_OUT_WORDS: readonly { kind: string; words: string[] }[] = [
  { kind: 'articles and demonstratives', words: toList('a an the this that these those such') },
  {
    kind: 'pronouns',
    words: toList(
      'i me my we us our you your he him his she her it its itself they them their themselves who whom whose which what one',
    ),
  },
  {
    kind: 'prepositions',
    words: toList(
      'about above after against among around as at before between beyond by during for from in into of off on onto out ' +
        'over per through to toward towards under until up upon via with within without',
    ),
  },
  {
    kind: 'conjunctions and adverbs',
    words: toList(
      'all also although and any because both but each either etc even here how however if more most much nor not no only ' +
        'or other others same so some than then there therefore though thus too very well when where whether while why',
    ),
  },
  {
    kind: 'auxiliary verbs',
    words: toList(
      'am are be been being can cannot could did do does had has have having is may might must shall should was were will would',
    ),
  },
];

const LEFT_OUT = new Set(LEFT_OUT_WORDS.flatMap(({ words }) => words));

/**
 * @returns whether the index lists a word: not where it is a number without letters, a single letter, or one of the words
 *   left out; an acronym such as `IT` or `US` is none of those
 */
export function isSignificant({ word, printed }: Pick<Token, 'word' | 'printed'>): boolean {
  if (!/\p{L}/u.test(word) || /^.$/u.test(word)) return false;
  return !LEFT_OUT.has(word) || isAcronym(printed);
}

/** @returns the key under which the forms of a word come together; `US` is kept from `use`. */
export function toWordKey({ word, stem, printed }: Token): string {
  return LEFT_OUT.has(word) ? printed : stem;
}

function isAcronym(printed: string): boolean {
  return /^\p{Lu}{2,}$/u.test(printed);
}

function toList(words: string): string[] {
  return words.split(' ');
}
