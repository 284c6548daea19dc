import { getPart } from '../browser/part.ts';
import { toDocumentPath, toHref } from '../archive/addresses.ts';
import type { Excerpt, Piece } from './query/excerpt.ts';
import type { Hit } from './query/hits.ts';

/**
 * Makes the line of a hit from markup that is already in the page. Words reach it as text nodes only.
 *
 * @param root holds `<template data-hit>`, the line with its places `data-hit-…`, and for each document an element
 *   `data-about="<id>"` that says of what kind and date it is
 */
export function toHitItem(hit: Hit, root: ParentNode): DocumentFragment {
  const item = getPart(root, '[data-hit]', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const fill = (name: string, nodes: (Node | string)[]) => {
    const place = getPart(item, `[data-hit-${name}]`, HTMLElement);
    if (nodes.length > 0) place.replaceChildren(...nodes);
    else place.remove();
  };
  const isDocument = hit.fragmentId === undefined;
  const href = toHref(toDocumentPath(hit.documentId, hit.fragmentId));
  getPart(item, '[data-hit-link]', HTMLAnchorElement).href = href;
  // The passages before the first heading keep the name that the markup gives them.
  if (isDocument || hit.heading.length > 0)
    fill('heading', isDocument ? [hit.shortTitle] : hit.heading.map(toNode));
  fill('document', isDocument ? [] : [hit.shortTitle]);
  fill('path', hit.path.length === 0 ? [] : [hit.path.join(' › ')]);
  fill('about', Array.from(root.querySelector(`[data-about="${hit.documentId}"]`)?.childNodes ?? [], copy));
  fill('excerpt', hit.excerpt ? toNodes(hit.excerpt) : []);
  const [, number] = /^p(\d+)$/u.exec(hit.fragmentId ?? '') ?? [];
  if (number === undefined) getPart(item, '[data-hit-passage]', HTMLElement).remove();
  else fill('passage-number', [number]);
  return item;
}

export function toNodes({ pieces, isCutBefore, isCutAfter }: Excerpt): (Node | string)[] {
  return [...(isCutBefore ? ['… '] : []), ...pieces.map(toNode), ...(isCutAfter ? [' …'] : [])];
}

export function toNode({ text, isMatch }: Piece): Node | string {
  if (!isMatch) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function copy(node: Node): Node {
  return node.cloneNode(true);
}
