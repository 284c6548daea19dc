import type { XmlElement } from '../../src/originals/parse-xml.ts';

/** No fact of a file stands behind so many elements. */
const LIMIT_ELEMENTS = 5_000;

/** @returns the elements of an XML file, those near its beginning and top first */
export function* listElements(top: XmlElement): Generator<XmlElement> {
  const open = [top];
  for (let index = 0; index < open.length; index += 1) {
    const next = open[index];
    if (next === undefined) return;
    yield next;
    if (open.length < LIMIT_ELEMENTS)
      open.push(...next.children.filter((child) => typeof child !== 'string'));
  }
}

/** @returns the first element with this name */
export function findFirst(top: XmlElement, name: string): XmlElement | undefined {
  for (const element of listElements(top)) if (element.name === name) return element;
  return undefined;
}

/** @returns all words of an element, with single spaces */
export function toXmlText({ children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? child : toXmlText(child)))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
