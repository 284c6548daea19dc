import type { Field } from './archive-text.ts';
import { toStem } from './stem.ts';
import type { Token } from './tokens.ts';

/**
 * How near the words of a text must come to a pattern: `inflected`: the same but for endings (`signature`,
 * `signatures`); `exact`: the same letters; `capitals`: the same and printed in capitals, as acronyms are; `beginning`:
 * begins with it.
 */
export type Nearness = 'inflected' | 'exact' | 'capitals' | 'beginning';

/** What to look for: one word, or several that must stand together. */
export interface Pattern {
  /** The words without anything between them: `southkorea`. What stands between words in a text is not compared. */
  joined: string;
  stem: string;
  nearness: Nearness;
  /** Whether it is one word, which two words of a text only make when both are more than a letter or two. */
  isOneWord: boolean;
}

/** A stretch of a text in UTF-16 units, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** @param words the folded words of one word or name, in order */
export function toPattern(words: string[], nearness: Nearness): Pattern {
  const joined = words.join('');
  return { joined, stem: toStem(joined), nearness, isOneWord: words.length === 1 };
}

/** @returns the places of a text where a pattern occurs: in its own words, else in the words they are to be read as. */
export function findInField({ tokens, readings }: Field, pattern: Pattern): Range[] {
  const own = findMatches(tokens, pattern);
  const corrected = readings.filter(
    (reading) =>
      !own.some(({ start, end }) => start < reading.end && end > reading.start) &&
      findMatches(reading.tokens, pattern).length > 0,
  );
  return [...own, ...corrected.map(({ start, end }) => ({ start, end }))];
}

/** @returns the places where a pattern occurs, in order and apart. */
export function findMatches(tokens: Token[], pattern: Pattern): Range[] {
  const ranges: Range[] = [];
  // Every form of a word begins with the same letter: the one comparison that most words end with.
  const initial = CJK.test(pattern.joined) ? undefined : pattern.joined[0];
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (!first || (initial !== undefined && first.word[0] !== initial)) continue;
    const length = matchAt(tokens, index, pattern);
    if (length === 0) continue;
    index += length - 1;
    ranges.push({ start: first.start, end: tokens[index]?.end ?? first.end });
  }
  return ranges;
}

/**
 * Two spellings are the same when they have the same letters, whatever stands between their words: `R.O.K.` is `ROK`,
 * `tele-medicine` is `telemedicine`, `cyber security` is `cybersecurity`.
 *
 * @returns how many words from `start` on make up the pattern; 0 where they do not
 */
function matchAt(tokens: Token[], start: number, pattern: Pattern): number {
  let joined = '';
  let printed = '';
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (!token || (end > start && !mayJoin(tokens[end - 1], token, pattern))) return 0;
    joined += token.word;
    printed += token.printed;
    if (isNear(pattern, joined, printed, end === start ? token.stem : undefined)) return end - start + 1;
    if (joined.length >= pattern.joined.length || !pattern.joined.startsWith(joined)) return 0;
  }
  return 0;
}

/** `in to` is not `into`, but `cyber security` is `cybersecurity`. */
function mayJoin(before: Token | undefined, token: Token, pattern: Pattern): boolean {
  const isShort = token.word.length < 3 || (before?.word.length ?? 0) < 3;
  return !(pattern.isOneWord && token.isApart && isShort);
}

function isNear(
  { nearness, joined: wanted, stem }: Pattern,
  joined: string,
  printed: string,
  known?: string,
): boolean {
  if (joined === wanted && nearness !== 'capitals') return true;
  switch (nearness) {
    case 'exact':
      return false;
    case 'capitals':
      return (
        joined.startsWith(wanted) &&
        /^\p{Lu}+s?$/u.test(printed) &&
        (joined === wanted || joined === `${wanted}s`)
      );
    case 'beginning':
      return joined.startsWith(wanted);
    case 'inflected':
      // Chinese and Japanese have no spaces between words: a run of signs is searched like a text.
      return (known ?? toStem(joined)) === stem || (CJK.test(wanted) && joined.includes(wanted));
  }
}
