/**
 * Makes an element without a string of markup, which the Content-Security-Policy forbids.
 *
 * @param inner its children; strings become text, never markup
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
