import type { Span } from '../words/span.ts';

/**
 * @param span a part of the words of the open page
 * @param open the words of a passage in the open page, which a translator or an extension may have changed
 * @param published the words of the same passage as published
 * @returns the same part of the published words. If an end of the span is inside changed words, the result goes to that
 *   end of the passage
 */
export function toPublishedSpan(span: Span, open: string, published: string): Span {
  const after = published.length - open.length;
  const prefix = countSame(open, published);
  const suffix = countSame(reverse(open), reverse(published));
  const find = (at: number, whole: number) => {
    if (at <= prefix) return at;
    return at >= open.length - suffix && at + after >= prefix ? at + after : whole;
  };
  const found = { start: find(span.start, 0), end: find(span.end, published.length) };
  return found.start < found.end ? found : { start: 0, end: published.length };
}

/** @returns how many characters two texts have in common at the start, up to the end of a word */
function countSame(a: string, b: string): number {
  if (a === b) return a.length;
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return a.lastIndexOf(' ', count - 1) + 1;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}
