/** The blank for the date of access, as in `Accessed [YYYY-MM-DD].` */
const BLANK = '[YYYY-MM-DD]';

/**
 * @param text a credit line or citation
 * @param today the date of access. The text gets its day in the time zone of the reader
 * @returns the text with the date in place of the blank
 */
export function fillAccessDate(text: string, today: Date): string {
  const parts = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return text.replaceAll(BLANK, parts.map((part) => String(part).padStart(2, '0')).join('-'));
}
