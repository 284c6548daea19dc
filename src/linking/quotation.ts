/** A passage or section of a document. */
export interface Place {
  /** `¶ 5`, or the name of a section. */
  name: string;
  /** The whole address, with the fragment. */
  address: string;
}

/**
 * The citation has a line of its own, so that the page that verifies quotations can tell it from the words. The address
 * follows where the citation does not contain it, because the site states no address of its own.
 *
 * @param paragraphs the words as published, their own quotation marks included
 */
export function formatQuotation(paragraphs: readonly string[], citation: string, address: string): string {
  const source = citation.includes(address) ? citation : `${citation} ${address}`.trim();
  return `“${paragraphs.join('\n\n')}”\n${source}`;
}

/** @returns a link in Markdown, with the special characters of the names escaped */
export function formatMarkdownLink(title: string, { name, address }: Place): string {
  const text = `${title}, ${name}`.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `[${text}](${address})`;
}
