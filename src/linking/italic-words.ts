/** The words of a citation that are in italics, for word processors. */

/** A part of a citation. */
export interface Run {
  words: string;
  isItalic: boolean;
}

/**
 * @param italic the words that the style has in italics. If they occur twice, such as the name of an author that is also
 *   the publisher, the last ones count
 * @returns the citation, divided where italics begin and end
 */
export function divideRuns(cited: string, [words, ...others]: readonly string[]): Run[] {
  if (words === undefined) return cited === '' ? [] : [{ words: cited, isItalic: false }];
  const at = cited.lastIndexOf(words);
  if (at < 0) return divideRuns(cited, others);
  return [
    ...divideRuns(cited.slice(0, at), others),
    { words, isItalic: true },
    ...divideRuns(cited.slice(at + words.length), others),
  ];
}

/** @returns a citation as HTML */
export function toHtml(cited: readonly Run[]): string {
  return cited
    .map(({ words: part, isItalic }) => (isItalic ? `<i>${escapeHtml(part)}</i>` : escapeHtml(part)))
    .join('');
}

const HTML_ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @returns words as HTML, also for a value of an attribute */
export function escapeHtml(written: string): string {
  return written.replace(/[&<>"]/gu, (mark) => HTML_ESCAPES[mark] ?? mark);
}
