import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';
import type { Excerpt, Piece } from '../query/excerpt.ts';
import type { Hit } from '../query/hits.ts';

/**
 * Fills the parts of a hit that are the same on the search page and in the dialog. Words reach the page as text nodes only.
 *
 * @param item a copy of the markup of a hit, with its places `data-hit-…`
 * @param root holds for each document an element `data-about="<id>"` with its kind and date
 * @returns the link to the hit
 */
export function fillHit(item: ParentNode, hit: Hit, root: ParentNode): HTMLAnchorElement {
  const { documentId, fragmentId, shortTitle, heading, excerpt } = hit;
  const link = getPart(item, 'a', HTMLAnchorElement);
  link.href = toHref(toDocumentPath(documentId, fragmentId));
  const name = fragmentId === undefined ? [shortTitle] : heading.map(toNode);
  // The markup names the passages before the first heading, which have none.
  if (name.length > 0) fillPlace(item, 'heading', name);
  const number = findPassageNumber(fragmentId);
  if (number === undefined) fillPlace(item, 'passage', []);
  else fillPlace(item, 'passage-number', [number]);
  const about = root.querySelector(`[data-about="${documentId}"]`)?.childNodes ?? [];
  fillPlace(
    item,
    'about',
    Array.from(about, (node) => node.cloneNode(true)),
  );
  fillPlace(item, 'excerpt', excerpt ? toNodes(excerpt) : []);
  return link;
}

/** Fills a place in the markup of a hit, or removes the place where there is nothing to put in. */
export function fillPlace(item: ParentNode, name: string, nodes: (Node | string)[]): void {
  const place = getPart(item, `[data-hit-${name}]`, HTMLElement);
  if (nodes.length > 0) place.replaceChildren(...nodes);
  else place.remove();
}

/** @returns `7` for the passage `p7`; undefined for a section or a whole document */
export function findPassageNumber(fragmentId = ''): string | undefined {
  return /^p(\d+)$/u.exec(fragmentId)?.[1];
}

function toNodes({ pieces, isCutBefore, isCutAfter }: Excerpt): (Node | string)[] {
  return [...(isCutBefore ? ['… '] : []), ...pieces.map(toNode), ...(isCutAfter ? [' …'] : [])];
}

function toNode({ text, isMatch }: Piece): Node | string {
  return isMatch ? makeElement('mark', {}, text) : text;
}
