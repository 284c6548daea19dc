import { getPart } from '../../dom/part.ts';
import type { Excerpt, Piece } from '../query/excerpt.ts';
import type { Hit } from '../query/hits.ts';

/**
 * Puts something in a place that the markup of a hit has for it, or takes the place away where there is nothing.
 *
 * @param place the attribute that marks it: `data-hit-path`
 */
export function fillPlace(hit: ParentNode, place: string, nodes: (Node | string)[]): void {
  const element = getPart(hit, `[${place}]`, HTMLElement);
  if (nodes.length > 0) element.replaceChildren(...nodes);
  else element.remove();
}

/** @returns the name of what a hit leads to; empty for the passages before the first heading, which the markup names */
export function listNameNodes({ fragmentId, shortTitle, heading }: Hit): (Node | string)[] {
  return fragmentId === undefined ? [shortTitle] : heading.map(toNode);
}

/** @returns what `data-about="<id>"` in the page says of a document: its kind and date */
export function copyAbout(root: ParentNode, documentId: string): Node[] {
  const about = root.querySelector(`[data-about="${documentId}"]`)?.childNodes ?? [];
  return Array.from(about, (node) => node.cloneNode(true));
}

export function toPassageNumber(fragmentId = ''): string | undefined {
  return /^p(\d+)$/u.exec(fragmentId)?.[1];
}

export function toNodes({ pieces, isCutBefore, isCutAfter }: Excerpt): (Node | string)[] {
  return [...(isCutBefore ? ['… '] : []), ...pieces.map(toNode), ...(isCutAfter ? [' …'] : [])];
}

function toNode({ text, isMatch }: Piece): Node | string {
  if (!isMatch) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
