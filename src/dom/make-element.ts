/**
 * Makes an element of a page whose policy allows no markup in strings.
 *
 * @param inner words and elements, in order; words become text and are never read as markup
 */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...inner: (Node | string)[]
): HTMLElementTagNameMap[Tag];
export function makeElement(
  tag: string,
  attributes: Record<string, string>,
  ...inner: (Node | string)[]
): HTMLElement;
export function makeElement(
  tag: string,
  attributes: Record<string, string>,
  ...inner: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inner);
  return element;
}
