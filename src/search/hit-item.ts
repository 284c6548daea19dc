import { getPart } from '../browser/part.ts';
import { toDocumentPath, toHref } from '../archive/addresses.ts';
import type { HitLine } from './query/arrange-hits.ts';
import type { Excerpt, Piece } from './query/excerpt.ts';
import type { Hit } from './query/hits.ts';

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
  const about = root.querySelector(`[data-about="${hit.documentId}"]`)?.childNodes ?? [];
  fill(item, 'about', [...(isFirst ? [] : [`${hit.shortTitle} · `]), ...Array.from(about, copy)]);
  fill(item, 'document', isFirst ? [hit.shortTitle] : []);
  // The heading of its group names the document to the eye; the ear may come to a hit from anywhere.
  if (!isFirst) getHitPart(item, 'source').className = 'visually-hidden';
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
  // The passages before the first heading keep the name that the markup gives them.
  if (isDocument || hit.heading.length > 0)
    fill(item, 'heading', isDocument ? [hit.shortTitle] : hit.heading.map(toNode));
  const number = toPassageNumber(hit.fragmentId);
  fill(item, 'passage-number', number === undefined ? [] : [number]);
  if (number === undefined) fill(item, 'passage', []);
  if (!isDocument || !isFirst) return;
  fill(item, 'document', [link]);
  fill(item, 'name', []);
}

/** Puts something in a place of the line, or takes the place away where there is nothing. */
function fill(item: HTMLElement, name: string, nodes: (Node | string)[]): void {
  const place = getHitPart(item, name);
  if (nodes.length > 0) place.replaceChildren(...nodes);
  else place.remove();
}

function getHitPart(item: HTMLElement, name: string): HTMLElement {
  return getPart(item, `[data-hit-${name}]`, HTMLElement);
}

function toPassageNumber(fragmentId = ''): string | undefined {
  return /^p(\d+)$/u.exec(fragmentId)?.[1];
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
