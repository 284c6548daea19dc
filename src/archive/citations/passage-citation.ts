/**
 * The placeholders in a template: one for the locator of a passage, one for its id in an address. Browsers load this
 * file, so it imports nothing.
 */
export const NAME_MARK = '{name}';
export const ID_MARK = '{id}';

/** The style in which a copied quotation cites its passage. Only this citation has a template on the page. */
export const QUOTATION_STYLE = 'chicago-note';

/** @returns the locator of a passage or section in a citation: `¶ 5` for `p5`, `§ e-commerce` for `e-commerce`. */
export function toLocator(fragmentId: string): string {
  const [, number] = /^p([1-9][0-9]*)$/.exec(fragmentId) ?? [];
  return number === undefined ? `§ ${fragmentId}` : `¶ ${number}`;
}

/**
 * @param template the value of `data-passage-citation`: a citation in one style, with placeholders
 * @param fragmentId the id of a passage or section
 * @returns its citation as plain text, by the rules of the style
 */
export function formatPassageCitation(template: string, fragmentId: string): string {
  return template.replaceAll(NAME_MARK, () => toLocator(fragmentId)).replaceAll(ID_MARK, () => fragmentId);
}
