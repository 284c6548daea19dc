import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';
import type { Excerpt, Piece } from '../query/excerpt.ts';
import type { Hit } from '../query/hits.ts';

/**
 * Fills the parts of a hit that the search page and the dialog share. It adds words to the page only as text nodes.
 *
 * @param item a copy of the markup of a hit, with its places `data-hit-…`
 * @param root has for each document an element `data-about="<id>"` with its kind and date
 * @returns the link to the hit
 */
export function fillHit(item: ParentNode, hit: Hit, root: ParentNode): HTMLAnchorElement {
  const { documentId, fragmentId, shortTitle, heading, excerpt } = hit;
  const link = getPart(item, 'a', HTMLAnchorElement);
  link.href = toHref(toDocumentPath(documentId, fragmentId));
  const name = fragmentId === undefined ? [shortTitle] : heading.map(toNode);
  // Passages before the first heading have no heading. For them the template's own words stay.
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

/** Fills a place in the markup of a hit. Without nodes, removes the place. */
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
