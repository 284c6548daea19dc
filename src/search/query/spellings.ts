import { toPattern, type Pattern } from './match.ts';
import { toTokens, type Token } from './tokens.ts';

/** Every spelling of a name, by the stem of each of them with nothing between its words. */
export type Spellings = Map<string, Pattern[]>;

/** @param groups spellings that name the same thing, as the authorities have them */
export function toSpellings(groups: string[][]): Spellings {
  const patterns = groups.map((group) => group.map(toSpellingPattern));
  return new Map(patterns.flatMap((group) => group.map(({ stem }) => [stem, group])));
}

/** @returns what a name is looked up by, in whatever inflection it is typed: its stem with nothing between its words */
export function toNameKey(tokens: Token[]): string {
  const words = tokens.map(({ word }) => word);
  return toPattern(words, 'inflected').stem;
}

/** @returns what matches a spelling in a text; an acronym only in capitals, so that `IT` is not `it`. */
export function toSpellingPattern(spelling: string): Pattern {
  const words = toTokens(spelling).map(({ word }) => word);
  return toPattern(words, /^[\p{Lu}.]+$/u.test(spelling) ? 'capitals' : 'inflected');
}
