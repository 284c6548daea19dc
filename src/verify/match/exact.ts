import type { Span } from '../../words/span.ts';
import type { QuotedPart } from './quotation.ts';
import type { VerifiableText } from './texts.ts';
import type { ComparedToken } from './compared-token.ts';

/** The places of the parts of a quotation in a text, as ranges in its list of words. */
export interface Match {
  parts: Span[];
}

/**
 * @param parts the parts of a quotation, at least one
 * @returns every place where all parts occur in order, each word for word. If the first part occurs several times
 *   before the same other parts, only the nearest one counts.
 */
export function findExact({ words }: VerifiableText, parts: QuotedPart[]): Match[] {
  const matches = new Map<string, Match>();
  const [first, ...others] = parts;
  if (!first) return [];
  for (let start = findFrom(words, first, 0); start !== -1; start = findFrom(words, first, start + 1)) {
    const found = [{ start, end: start + first.words.length }];
    for (const part of others) {
      const next = findFrom(words, part, found.at(-1)?.end ?? 0);
      if (next === -1) return [...matches.values()];
      found.push({ start: next, end: next + part.words.length });
    }
    matches.set(
      found
        .map((place) => place.start)
        .slice(others.length === 0 ? 0 : 1)
        .join(' '),
      { parts: found },
    );
  }
  return [...matches.values()];
}

/** @returns the index where the words of a part occur next; -1 if they do not occur any more */
function findFrom(words: ComparedToken[], part: QuotedPart, from: number): number {
  for (let start = from; start + part.words.length <= words.length; start += 1) {
    if (part.words.every(({ folded }, index) => words[start + index]?.folded === folded)) return start;
  }
  return -1;
}
