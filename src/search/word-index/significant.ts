import type { wordIndex } from '../../interface/word-index.ts';
import { toName, type SearchToken } from '../query/search-token.ts';

/**
 * Words that the index leaves out because they have no meaning of their own, by kind. The index page prints this list.
 */
export const LEFT_OUT_WORDS: readonly { kind: keyof typeof wordIndex.kinds; words: string[] }[] = [
  { kind: 'articles', words: toList('a an the this that these those such') },
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
    kind: 'conjunctions',
    words: toList(
      'all also although and any because both but each either etc even here how however if more most much nor not no only ' +
        'or other others same so some than then there therefore though thus too very well when where whether while why',
    ),
  },
  {
    kind: 'auxiliaries',
    words: toList(
      'am are be been being can cannot could did do does had has have having is may might must shall should was were will would',
    ),
  },
];

const LEFT_OUT = new Set(LEFT_OUT_WORDS.flatMap(({ words }) => words));

/**
 * @returns whether the index lists a word. It does not list numbers without letters or single letters. It lists a
 *   left-out word only if it is printed as an acronym (`IT`, `US`)
 */
export function isSignificant(token: Pick<SearchToken, 'word' | 'stem' | 'printed'>): boolean {
  const name = toName(token);
  if (!/\p{L}/u.test(name) || /^.$/u.test(name)) return false;
  return !LEFT_OUT.has(name) || isAcronym(token.printed);
}

/** @returns the key that all forms of a word share; `US` and `use` have different keys */
export function toEntryKey({ word, stem, printed }: SearchToken): string {
  return LEFT_OUT.has(word) ? printed : stem;
}

function isAcronym(printed: string): boolean {
  return /^\p{Lu}{2,}$/u.test(printed);
}

function toList(words: string): string[] {
  return words.split(' ');
}
