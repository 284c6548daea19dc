import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { getPart } from '../../dom/part.ts';
import { copyAbout, fillPlace, listNameNodes, toNodes, toPassageNumber } from '../results/hit-parts.ts';
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
  const fill = (name: string, nodes: (Node | string)[]) => {
    fillPlace(entry, `data-entry-${name}`, nodes);
  };
  const { documentId, fragmentId, shortTitle, excerpt } = hit;
  getPart(entry, 'a', HTMLAnchorElement).href = toHref(toDocumentPath(documentId, fragmentId));
  const name = listNameNodes(hit);
  if (name.length > 0) fill('heading', name);
  fill('document', fragmentId === undefined ? [] : [shortTitle]);
  fill('about', copyAbout(dialog, documentId));
  fill('excerpt', excerpt ? toNodes(excerpt) : []);
  const number = toPassageNumber(fragmentId);
  if (number === undefined) fill('passage', []);
  else fill('passage-number', [number]);
  return entry;
}
