import { walkComparedTokens } from './compared-token.ts';
import { isAtEnds } from './quotation.ts';
import type { VerifiableArchive, VerifiableText } from './texts.ts';

/** A quotation may have this many times the words and marks of a text. More are never a quotation of the text. */
const MOST_TIMES = 4;

/** How many words pass between two yields. */
const STEP = 2000;

/** How many words of a pasted text the archive has. */
export interface CommonWords {
  /** Whether there is a word to compare. */
  hasWords: boolean;
  /** Marks do not count. */
  wordCount: number;
  /** The number of words and marks. */
  tokenCount: number;
  /** How often each word occurs, of the words that the archive has. */
  known: Map<string, number>;
}

/**
 * Counts the words of a pasted text in one walk, without keeping them. So a long text costs little memory, and most long
 * texts need no closer look.
 *
 * @yields the share of the text that has been read
 */
export function* countCommonWords(
  texts: string[],
  { published, corrected }: VerifiableArchive,
): Generator<number, CommonWords> {
  const common: CommonWords = { hasWords: false, wordCount: 0, tokenCount: 0, known: new Map() };
  const all = [...published, ...corrected];
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let read = 0;
  for (const text of texts) {
    for (const token of walkComparedTokens(text)) {
      common.tokenCount += 1;
      if (common.tokenCount % STEP === 0) yield (read + token.end) / length;
      common.hasWords ||= !token.isMark || !isAtEnds(token);
      if (token.isMark) continue;
      common.wordCount += 1;
      const count = common.known.get(token.folded);
      if (count !== undefined || all.some(({ counts }) => counts.has(token.folded)))
        common.known.set(token.folded, (count ?? 0) + 1);
    }
    read += text.length;
  }
  return common;
}

/**
 * @returns how many words of the pasted text a text has, each as often as in both. No comparison can find more of them
 *   there. -1 if the pasted text is much longer than the text
 */
export function countCommonWith(text: VerifiableText, { known, tokenCount }: CommonWords): number {
  if (tokenCount > MOST_TIMES * text.words.length) return -1;
  let sum = 0;
  for (const [word, count] of known) sum += Math.min(count, text.counts.get(word) ?? 0);
  return sum;
}
