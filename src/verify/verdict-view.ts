import { toDocumentPath, toHref } from '../archive/addresses.ts';
import { makeElement } from '../dom/make-element.ts';
import { formatCount } from '../words/plural.ts';
import type { Difference, Segment } from './match/changes.ts';
import type { QuotedPlace } from './match/places.ts';
import type { Found, Verdict } from './match/verdict.ts';
import { describeChange, describeFound } from './messages.ts';

/** The list shows at most this many places, and gives the number of the others. */
const LIMIT_PLACES = 20;

/**
 * Makes the list of places for an answer. It adds words to the page only as text nodes.
 *
 * @param root has for each document an element `data-about="<id>"` with its kind and date
 */
export function toResultItems(verdict: Verdict, root: ParentNode): HTMLLIElement[] {
  if (verdict.kind === 'differs') return [toDifferenceItem(verdict, root)];
  if (verdict.kind !== 'found') return [];
  const items = verdict.found.slice(0, LIMIT_PLACES).map((found) => toFoundItem(found, root));
  const more = verdict.found.length - items.length;
  return more > 0 ? [...items, makeElement('li', {}, `And in ${formatCount(more, 'more place')}.`)] : items;
}

function toFoundItem(found: Found, root: ParentNode): HTMLLIElement {
  const { place } = found;
  const words = place.excerpt.map(({ text, isQuoted }) => (isQuoted ? makeElement('mark', {}, text) : text));
  return makeElement(
    'li',
    {},
    ...toHeading(place, root),
    makeElement('p', {}, describeFound(found)),
    makeElement('blockquote', {}, makeElement('p', {}, ...words)),
  );
}

function toDifferenceItem({ place, segments, changes }: Difference, root: ParentNode): HTMLLIElement {
  const key = 'Struck out: only in your quotation. Underlined: only in the text.';
  return makeElement(
    'li',
    {},
    ...toHeading(place, root),
    makeElement('ul', {}, ...changes.map((change) => makeElement('li', {}, describeChange(change)))),
    makeElement('blockquote', {}, makeElement('p', {}, ...segments.flatMap(toSegmentNodes))),
    makeElement('p', { class: 'verify-key' }, key),
  );
}

function toHeading(place: QuotedPlace, root: ParentNode): HTMLElement[] {
  const href = toHref(toDocumentPath(place.documentId, place.fragmentId));
  const about = Array.from(root.querySelector(`[data-about="${place.documentId}"]`)?.childNodes ?? []);
  return [
    makeElement('h2', {}, makeElement('a', { href }, `${place.shortTitle}, ${place.name}`)),
    makeElement('p', { class: 'verify-about' }, ...about.map((node) => node.cloneNode(true))),
  ];
}

/** Hidden words tell screen readers what colours and lines show to others. */
function toSegmentNodes(segment: Segment): (Node | string)[] {
  if ('same' in segment) return [segment.same];
  const { quoted, published } = segment;
  return [
    ...(quoted === ''
      ? []
      : [
          toSpace(quoted),
          makeElement('del', {}, hide('only in your quotation: '), quoted.trim(), hide('; ')),
        ]),
    ...(published === ''
      ? []
      : [
          quoted === '' ? toSpace(published) : ' ',
          makeElement('ins', {}, hide('only in the text: '), published.trim(), hide('; ')),
        ]),
  ];
}

function toSpace(words: string): string {
  return words.startsWith(' ') ? ' ' : '';
}

function hide(words: string): HTMLElement {
  return makeElement('span', { class: 'visually-hidden' }, words);
}
