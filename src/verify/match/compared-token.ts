import { foldForQuotation } from '../../words/fold.ts';
import { splitTokens, type Token } from '../../words/tokens.ts';

/** A word or mark, prepared for comparison with a quotation. */
export interface ComparedToken extends Token {
  folded: string;
}

/** @returns the words and marks of a text, in order */
export function toComparedTokens(text: string): ComparedToken[] {
  return splitTokens(text).map((token) => ({ ...token, folded: foldForQuotation(token.printed) }));
}
