/** What is copied of: its name within the document, and the link to it. */
export interface Place {
  /** `¶ 5`, or the name of a section. */
  name: string;
  /** The whole address, with the fragment. */
  address: string;
}

/**
 * The citation stands on a line of its own, so that the page that verifies quotations can tell it from the words. Where
 * it does not hold the address, as in a copy of the archive that knows none of its own, the address follows it.
 *
 * @param paragraphs the words as published, their own quotation marks included
 */
export function formatQuotation(paragraphs: readonly string[], citation: string, address: string): string {
  const source = citation.includes(address) ? citation : `${citation} ${address}`.trim();
  return `“${paragraphs.join('\n\n')}”\n${source}`;
}

/** @returns a link in Markdown, whatever signs the names have. */
export function formatMarkdownLink(title: string, { name, address }: Place): string {
  const text = `${title}, ${name}`.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `[${text}](${address})`;
}
