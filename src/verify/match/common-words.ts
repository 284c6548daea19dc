import { walkComparedTokens } from './compared-token.ts';
import { isAtEnds } from './quotation.ts';
import type { VerifiableArchive, VerifiableText } from './texts.ts';

/** The greatest length of a quotation, in lengths of the text. A longer text is not a quotation of it. */
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
  /** How often each word occurs. It has only words of the archive. */
  known: Map<string, number>;
}

/**
 * Counts the words of a pasted text without keeping them. So a long text needs little memory. Most long texts need no
 * comparison after this.
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
 * @returns the number of words that the pasted text and a text have in common. A comparison cannot find more of them.
 *   -1 if the pasted text is much longer than the text
 */
export function countCommonWith(text: VerifiableText, { known, tokenCount }: CommonWords): number {
  if (tokenCount > MOST_TIMES * text.words.length) return -1;
  let sum = 0;
  for (const [word, count] of known) sum += Math.min(count, text.counts.get(word) ?? 0);
  return sum;
}
