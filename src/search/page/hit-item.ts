import { getPart } from '../../dom/part.ts';
import type { HitLine } from '../query/arrange-hits.ts';
import type { Hit } from '../query/hits.ts';
import { fillHit, fillPlace, findPassageNumber } from '../results/hit-parts.ts';

/**
 * Makes the list item of a hit.
 *
 * @param root contains `<template data-hit>` with the markup of a hit, and for each document an element
 *   `data-about="<id>"` with its kind and date
 */
export function toHitItem({ hit, isFirst, isFolded, foldedCount }: HitLine, root: ParentNode): HTMLElement {
  const template = getPart(root, '[data-hit]', HTMLTemplateElement);
  const item = getPart(template.content.cloneNode(true) as DocumentFragment, 'li', HTMLElement);
  const { shortTitle, path } = hit;
  item.hidden = isFolded;
  const link = fillHit(item, hit, root);
  fillPlace(item, 'path', path.length === 0 ? [] : [path.join(' › ')]);
  fillPlace(item, 'copied', [` to ${formatHitName(hit)}`]);
  fillPlace(item, 'rest-document', [shortTitle]);
  fillPlace(item, 'rest-count', [`(${foldedCount})`]);
  if (foldedCount === 0) fillPlace(item, 'rest', []);
  if (isFirst) nameDocument(item, hit, link);
  else repeatDocument(item, shortTitle);
  return item;
}

/** @returns the name of the place that a hit leads to: `paragraph 5 of …` */
export function formatHitName({ fragmentId, heading, shortTitle }: Hit): string {
  if (fragmentId === undefined) return shortTitle;
  const number = findPassageNumber(fragmentId);
  const place =
    number === undefined ? `section “${heading.map(({ text }) => text).join('')}”` : `paragraph ${number}`;
  return `${place} of ${shortTitle}`;
}

/** Fills the document heading above its first hit. If the document itself is the hit, the heading is the link. */
function nameDocument(item: HTMLElement, { fragmentId, shortTitle }: Hit, link: HTMLAnchorElement): void {
  fillPlace(item, 'document', fragmentId === undefined ? [link] : [shortTitle]);
  if (fragmentId === undefined) fillPlace(item, 'name', []);
}

/** Repeats the name of the document for screen readers, which may jump to any hit. */
function repeatDocument(item: HTMLElement, shortTitle: string): void {
  getPart(item, '[data-hit-about]', HTMLElement).prepend(`${shortTitle} · `);
  fillPlace(item, 'document', []);
  getPart(item, '[data-hit-source]', HTMLElement).className = 'visually-hidden';
}
