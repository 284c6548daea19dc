import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { getPart } from '../../browser/part.ts';
import { toNode, toNodes } from '../hit-item.ts';
import type { Hit } from '../query/hits.ts';

/**
 * Makes a hit’s entry in the dialog: shorter than on the search page, and each by itself. Words reach it as text nodes only.
 *
 * @param dialog holds `<template data-entry>`, the entry with its places `data-entry-…`, and for each document an element
 *   `data-about="<id>"` that says of what kind and date it is
 */
export function toHitEntry(hit: Hit, dialog: ParentNode): DocumentFragment {
  const template = getPart(dialog, '[data-entry]', HTMLTemplateElement);
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const { documentId, fragmentId, shortTitle, heading, excerpt } = hit;
  const fill = (name: string, nodes: (Node | string)[]) => {
    const place = getPart(entry, `[data-entry-${name}]`, HTMLElement);
    if (nodes.length > 0) place.replaceChildren(...nodes);
    else place.remove();
  };
  getPart(entry, 'a', HTMLAnchorElement).href = toHref(toDocumentPath(documentId, fragmentId));
  const isDocument = fragmentId === undefined;
  // The passages before the first heading keep the name that the markup gives them.
  if (isDocument || heading.length > 0) fill('heading', isDocument ? [shortTitle] : heading.map(toNode));
  fill('document', isDocument ? [] : [shortTitle]);
  const about = dialog.querySelector(`[data-about="${documentId}"]`)?.childNodes ?? [];
  fill(
    'about',
    Array.from(about, (node) => node.cloneNode(true)),
  );
  fill('excerpt', excerpt ? toNodes(excerpt) : []);
  const [, number] = /^p(\d+)$/u.exec(fragmentId ?? '') ?? [];
  if (number === undefined) getPart(entry, '[data-entry-passage]', HTMLElement).remove();
  else fill('passage-number', [number]);
  return entry;
}
