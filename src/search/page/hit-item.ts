import { makeElement } from '../../dom/make-element.ts';
import { getPart } from '../../dom/part.ts';
import { searchPage } from '../../interface/search-page.ts';
import type { HitLine } from '../query/arrange-hits.ts';
import type { Hit } from '../query/hits.ts';
import type { Tier } from '../query/tier-names.ts';
import { fillHit, fillPlace, formatHitName, toPassageLink, toWords } from '../results/hit-parts.ts';

/**
 * Makes the list item of a hit.
 *
 * @param root contains `<template data-hit>` with the markup of a hit, and the kinds and dates of texts for
 *   `toKindAndDate`
 */
export function toHitItem(line: HitLine, root: ParentNode): HTMLElement {
  const { hit, startsTier, isFirst, isFolded, foldedCount } = line;
  const template = getPart(root, '[data-hit]', HTMLTemplateElement);
  const item = getPart(template.content.cloneNode(true) as DocumentFragment, 'li', HTMLElement);
  const { shortTitle, path } = hit;
  item.hidden = isFolded;
  item.dataset['tier'] = hit.tier;
  fillPlace(item, 'tier', startsTier ? toTierName(hit.tier) : []);
  fillOthers(item, hit, root);
  const link = fillHit(item, hit, root);
  fillPlace(item, 'path', path.length === 0 ? [] : [path.join(' › ')]);
  fillPlace(item, 'copied', [searchPage.copyLinkTo(formatHitName(hit))]);
  fillPlace(item, 'rest-document', [shortTitle]);
  fillPlace(item, 'rest-count', [`(${foldedCount})`]);
  if (foldedCount === 0) fillPlace(item, 'rest', []);
  if (isFirst) nameDocument(item, hit, link);
  else repeatDocument(item, shortTitle);
  return item;
}

/** The name above the first hit of a tier. The first tier needs none. */
function toTierName(tier: Tier): string[] {
  return tier === 'all' ? [] : [searchPage.tiers[tier]];
}

/** At most this many links to other passages are shown at first. */
const SHOWN_OTHERS = 8;

/** Fills the links to the other passages of a hit. The first button shows their words, the second all links. */
function fillOthers(item: HTMLElement, hit: Hit, root: ParentNode): void {
  const { others, shortTitle } = hit;
  if (others.length === 0) {
    fillPlace(item, 'others', []);
    return;
  }
  const list = getPart(item, '[data-hit-others-list]', HTMLElement);
  list.replaceChildren(
    ...others.map((other, index) => {
      const entry = makeElement('li', {}, toPassageLink(hit, other, root));
      entry.hidden = index >= SHOWN_OTHERS;
      return entry;
    }),
  );
  const rest = others.length - SHOWN_OTHERS;
  fillPlace(item, 'others-rest', rest > 0 ? [searchPage.moreOthers(rest)] : []);
  fillPlace(item, 'others-of', [searchPage.ofTheOthers(shortTitle)]);
}

/**
 * Shows all links to the other passages of a hit.
 *
 * @returns the first new link
 */
export function showAllOthers(item: Element): HTMLElement | null {
  const hidden = Array.from(item.querySelectorAll<HTMLElement>('[data-hit-others-list] > li[hidden]'));
  for (const entry of hidden) entry.hidden = false;
  item.querySelector('[data-hit-others-rest]')?.remove();
  return hidden[0]?.querySelector('a') ?? null;
}

/**
 * Shows or hides the words of the other passages of a hit.
 *
 * @returns whether they are shown now
 */
export function toggleWords(item: Element, { others }: Hit): boolean {
  const button = getPart(item, '[data-hit-words]', HTMLElement);
  const isOpen = button.ariaExpanded === 'true';
  button.ariaExpanded = String(!isOpen);
  const entries = item.querySelectorAll('[data-hit-others-list] > li');
  entries.forEach((entry, index) => {
    const other = others[index];
    entry.querySelector('p')?.remove();
    if (!isOpen && other) entry.append(makeElement('p', {}, toWords(other)));
  });
  if (!isOpen) showAllOthers(item);
  return !isOpen;
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
