import type { Root } from 'hast';
import { listElements } from './links.ts';

/** On which page a text is rendered, and where on it. */
export interface Placement {
  /** What every id begins with, so that no two texts on one page share any. */
  idPrefix: string;
  /** What stands after the names of its links, which would be the same for every text: `of us-2014`. */
  linkSuffix: string;
  /** By how many levels headings stand lower than on the text's own page; none stands lower than level 6. */
  headingShift: number;
  /** @returns where a link of the text's own page leads from this one: `#p7` and relative addresses. */
  resolve: (href: string) => string;
}

/** Fits the HTML of a text to a page that is not its own: there it is a copy, and its marks are not the contract's. */
export function placeCopy(root: Root, { idPrefix, linkSuffix, headingShift, resolve }: Placement): void {
  for (const element of listElements(root)) {
    const { properties } = element;
    if (typeof properties.id === 'string') properties.id = idPrefix + properties.id;
    if (typeof properties.href === 'string') properties.href = resolve(properties.href);
    if (typeof properties.ariaLabel === 'string') properties.ariaLabel += ` ${linkSuffix}`;
    delete properties.dataPassage;
    const [, level] = /^h([1-6])$/u.exec(element.tagName) ?? [];
    if (level !== undefined) element.tagName = `h${Math.min(Number(level) + headingShift, 6)}`;
  }
}
