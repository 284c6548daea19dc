import type { Root } from 'hast';
import { listElements } from './links.ts';
import type { Placement } from './placement.ts';

/**
 * Changes the HTML of a text, so that it can be shown on another page. The copy has other ids, and no `data-passage`.
 */
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
