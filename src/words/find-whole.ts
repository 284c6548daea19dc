import { isJoinedScript } from './scripts.ts';
import type { Span } from './span.ts';

/**
 * @returns the places where a text has these words, with the same capitals and marks. Places inside longer words do not
 *   count
 */
export function findWhole(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) spans.push({ start, end });
  }
  return spans;
}

/** @returns whether a position is inside a word. Scripts without spaces do not show where a word ends */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [/[\p{L}\p{N}]\p{M}*$/u.exec(text.slice(0, at))?.[0], text.slice(at)];
  return before !== undefined && /^[\p{L}\p{N}\p{M}]/u.test(after) && !isJoinedScript(before);
}
