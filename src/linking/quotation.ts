import { getQuotationMarks } from './quotation-marks.ts';
import { nestMarks } from './nested-marks.ts';

/**
 * Formats a quotation with its source. The source is on its own line, so that the page that verifies quotations can
 * separate it from the words.
 *
 * @param paragraphs the words as published
 * @param language the language of the words, as a BCP 47 tag. It decides the quotation marks. Marks inside the
 *   quotation change, so that they alternate with the marks around it
 * @param source the citation with the address
 */
export function formatQuotation(paragraphs: readonly string[], language: string, source: string): string {
  const marks = getQuotationMarks(language);
  const { open, close } = marks.outer;
  return `${open}${nestMarks(paragraphs, marks).join('\n\n')}${close}\n${source}`;
}

/**
 * @param name `¶ 5`, or the name of a section
 * @param address the whole address, with the fragment
 * @returns a link in Markdown, with the special characters of the names escaped
 */
export function formatMarkdownLink(title: string, name: string, address: string): string {
  const text = `${title}, ${name}`.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `[${text}](${address})`;
}
