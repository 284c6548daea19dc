import type { DatePlace } from '../../words/dates.ts';
import type { Span } from '../../words/span.ts';
import { listFoldedWords, type SearchToken } from './search-token.ts';
import { toStem } from './stem.ts';

/**
 * How words of a text must match a pattern:
 *
 * - `inflected`: the same word, with any inflection (`signature`, `signatures`)
 * - `exact`: the same letters
 * - `capitals`: the same letters, printed in capitals, for acronyms
 * - `prefix`: words that begin with it
 */
export type MatchMode = 'inflected' | 'exact' | 'capitals' | 'prefix';

/** What to look for in a text: one word, or several in a row. */
export interface Pattern {
  /** The folded words without spaces: `southkorea`. */
  joined: string;
  stem: string;
  mode: MatchMode;
  /** Whether it is one word. Two words of a text match it only if both have three letters or more. */
  isOneWord: boolean;
  /** If it is a date: what it may mean. It then matches the dates that fit, in any form. */
  dates?: DatePlace[];
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** @param words the folded words of one word or name, in order */
export function toPattern(words: string[], mode: MatchMode): Pattern {
  const joined = words.join('');
  return { joined, stem: toStem(joined), mode, isOneWord: words.length === 1 };
}

/** @returns the pattern of a name; an acronym matches only capitals, so that `IT` does not match `it` */
export function toSpellingPattern(spelling: string): Pattern {
  return toPattern(listFoldedWords(spelling), /^[\p{Lu}.]+$/u.test(spelling) ? 'capitals' : 'inflected');
}

/** @returns the places where a pattern occurs, in order, without overlaps */
export function findMatches(tokens: SearchToken[], pattern: Pattern): Span[] {
  const spans: Span[] = [];
  // All forms of a word have the same first letter, so one comparison is enough for most words.
  const initial = CJK.test(pattern.joined) ? undefined : pattern.joined[0];
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (!first || (initial !== undefined && first.word[0] !== initial)) continue;
    const length = matchAt(tokens, index, pattern);
    if (length === 0) continue;
    index += length - 1;
    spans.push({ start: first.start, end: tokens[index]?.end ?? first.end });
  }
  return spans;
}

/**
 * Compares the letters only, and ignores the marks and spaces between words: `R.O.K.` matches `ROK`, `tele-medicine`
 * matches `telemedicine`, `cyber security` matches `cybersecurity`.
 *
 * @returns how many words from `start` on match the pattern; 0 if they do not match
 */
function matchAt(tokens: SearchToken[], start: number, pattern: Pattern): number {
  let joined = '';
  let printed = '';
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (!token || (end > start && !mayJoin(tokens[end - 1], token, pattern))) return 0;
    joined += token.word;
    printed += token.printed;
    if (matches(pattern, joined, printed, end === start ? token.stem : undefined)) return end - start + 1;
    if (joined.length >= pattern.joined.length || !pattern.joined.startsWith(joined)) return 0;
  }
  return 0;
}

/** Short words are not joined: `in to` does not match `into`, but `cyber security` matches `cybersecurity`. */
function mayJoin(before: SearchToken | undefined, token: SearchToken, pattern: Pattern): boolean {
  const isShort = token.word.length < 3 || (before?.word.length ?? 0) < 3;
  return !(pattern.isOneWord && token.isApart && isShort);
}

function matches(
  { mode, joined: wanted, stem }: Pattern,
  joined: string,
  printed: string,
  known?: string,
): boolean {
  if (joined === wanted && mode !== 'capitals') return true;
  switch (mode) {
    case 'exact':
      return false;
    case 'capitals':
      return (
        joined.startsWith(wanted) &&
        /^\p{Lu}+s?$/u.test(printed) &&
        (joined === wanted || joined === `${wanted}s`)
      );
    case 'prefix':
      return joined.startsWith(wanted);
    case 'inflected':
      // Chinese and Japanese have no spaces between words, so the pattern may be anywhere in a run of characters.
      return (known ?? toStem(joined)) === stem || (CJK.test(wanted) && joined.includes(wanted));
  }
}
