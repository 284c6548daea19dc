/**
 * Formats a quotation with its source. The citation is on its own line, so that the page that verifies quotations can
 * separate it from the words. If the site has no address of its own, the citation has no address, so the address is
 * added.
 *
 * @param paragraphs the words as published, with the quotation marks that they have
 */
export function formatQuotation(paragraphs: readonly string[], citation: string, address: string): string {
  const source = citation.includes(address) ? citation : `${citation} ${address}`.trim();
  return `“${paragraphs.join('\n\n')}”\n${source}`;
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
