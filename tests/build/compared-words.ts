/** @returns the words of a text. White space separates words, including the no-break space. */
export function splitWords(text: string): string[] {
  return text.split(/[\s\u00a0]+/u).filter((word) => word !== '');
}

/**
 * @returns a sentence about the first difference between the words and a source; undefined if there is no difference.
 *   Only bullets of the source may be missing.
 */
export function findDifference(source: readonly string[], words: readonly string[]): string | undefined {
  let next = 0;
  for (const [index, word] of words.entries()) {
    while (word !== source[next] && /^[-•–]$/u.test(source[next] ?? '')) next += 1;
    if (word !== source[next])
      return `word ${index}: "${word}" where the source has "${source[next] ?? 'its end'}"`;
    next += 1;
  }
  return next === source.length ? undefined : `the source goes on with "${source[next]}"`;
}
