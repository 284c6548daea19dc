/**
 * What stands for a passage in a template: its name in words, and its id in an address. This file ships to the
 * browser: it imports nothing.
 */
export const NAME_MARK = '{name}';
export const ID_MARK = '{id}';

/** @returns what a citation calls a passage or section: `¶ 5` for `p5`, `§ e-commerce` for `e-commerce`. */
export function toLocator(fragmentId: string): string {
  const [, number] = /^p([1-9][0-9]*)$/.exec(fragmentId) ?? [];
  return number === undefined ? `§ ${fragmentId}` : `¶ ${number}`;
}

/**
 * @param template how one style cites a passage of a document, as `data-passage-citation` holds it
 * @param fragmentId the id of the passage, or of a section
 * @returns the citation of that passage, as plain text, letter by letter what the style's rules give for it
 */
export function formatPassageCitation(template: string, fragmentId: string): string {
  return template.replaceAll(NAME_MARK, () => toLocator(fragmentId)).replaceAll(ID_MARK, () => fragmentId);
}
