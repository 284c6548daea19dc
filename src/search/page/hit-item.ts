import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { getPart } from '../../dom/part.ts';
import { copyAbout, fillPlace, listNameNodes, toNodes, toPassageNumber } from '../results/hit-parts.ts';
import type { HitLine } from '../query/arrange-hits.ts';
import type { Hit } from '../query/hits.ts';

/**
 * Makes the line of a hit from markup that is already in the page. Words reach it as text nodes only.
 *
 * @param root holds `<template data-hit>`, the line with its places `data-hit-…`, and for each document an element
 *   `data-about="<id>"` that says of what kind and date it is
 */
export function toHitItem(line: HitLine, root: ParentNode): HTMLElement {
  const { hit, isFirst, isFolded, foldedCount } = line;
  const template = getPart(root, '[data-hit]', HTMLTemplateElement);
  const item = getPart(template.content.cloneNode(true) as DocumentFragment, 'li', HTMLElement);
  item.hidden = isFolded;
  fill(item, 'about', [...(isFirst ? [] : [`${hit.shortTitle} · `]), ...copyAbout(root, hit.documentId)]);
  fill(item, 'document', isFirst ? [hit.shortTitle] : []);
  // The heading of its group names the document to the eye; the ear may come to a hit from anywhere.
  if (!isFirst) getPart(item, '[data-hit-source]', HTMLElement).className = 'visually-hidden';
  nameHit(item, line);
  fill(item, 'path', hit.path.length === 0 ? [] : [hit.path.join(' › ')]);
  fill(item, 'excerpt', hit.excerpt ? toNodes(hit.excerpt) : []);
  fill(item, 'copied', [` to ${toPlaceName(hit)}`]);
  fill(item, 'rest-document', [hit.shortTitle]);
  fill(item, 'rest-count', [`(${foldedCount})`]);
  if (foldedCount === 0) fill(item, 'rest', []);
  return item;
}

/** @returns what a hit leads to, in words: `paragraph 5 of …` */
export function toPlaceName({ fragmentId, heading, shortTitle }: Hit): string {
  if (fragmentId === undefined) return shortTitle;
  const number = toPassageNumber(fragmentId);
  const place =
    number === undefined ? `section “${heading.map(({ text }) => text).join('')}”` : `paragraph ${number}`;
  return `${place} of ${shortTitle}`;
}

/** Where a document itself is the hit, the heading of its group is the link. */
function nameHit(item: HTMLElement, { hit, isFirst }: HitLine): void {
  const isDocument = hit.fragmentId === undefined;
  const link = getPart(item, '[data-hit-link]', HTMLAnchorElement);
  link.href = toHref(toDocumentPath(hit.documentId, hit.fragmentId));
  const name = listNameNodes(hit);
  if (name.length > 0) fill(item, 'heading', name);
  const number = toPassageNumber(hit.fragmentId);
  fill(item, 'passage-number', number === undefined ? [] : [number]);
  if (number === undefined) fill(item, 'passage', []);
  if (!isDocument || !isFirst) return;
  fill(item, 'document', [link]);
  fill(item, 'name', []);
}

function fill(item: HTMLElement, name: string, nodes: (Node | string)[]): void {
  fillPlace(item, `data-hit-${name}`, nodes);
}
