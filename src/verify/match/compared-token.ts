import { foldForQuotation } from '../../words/fold.ts';
import { splitCharacters } from '../../words/scripts.ts';
import { walkTokens, type Token } from '../../words/tokens.ts';

/** A word or mark, prepared for comparison with a quotation. */
export interface ComparedToken extends Token {
  folded: string;
}

/**
 * Yields the words and marks of a text without keeping them, because a pasted text may be long. In a script without
 * spaces between words, each character counts as a word, so that a quotation may begin and end anywhere.
 */
export function* walkComparedTokens(text: string): Generator<ComparedToken> {
  for (const token of walkTokens(text)) {
    const parts = token.isMark ? [token.printed] : splitCharacters(token.printed);
    let { start, spaceBefore } = token;
    for (const printed of parts) {
      const end = start + printed.length;
      yield {
        printed,
        isMark: token.isMark,
        spaceBefore,
        start,
        end,
        folded: foldForQuotation(printed),
      };
      [start, spaceBefore] = [end, ''];
    }
  }
}

/** @returns the words and marks of a text, in order */
export function toComparedTokens(text: string): ComparedToken[] {
  return Array.from(walkComparedTokens(text));
}
