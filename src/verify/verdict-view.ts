import { toDocumentPath, toHref } from '../archive/addresses.ts';
import type { Difference, Segment } from './match/changes.ts';
import type { QuotedPlace } from './match/places.ts';
import type { Found, Verdict } from './match/verdict.ts';
import { describeChange, describeFound } from './messages.ts';

/** More places are counted, not listed. */
const LIMIT_PLACES = 20;

/**
 * Makes the list of places of an answer. Words reach the page as text nodes only.
 *
 * @param root holds for each document an element `data-about="<id>"` that says of what kind and date it is
 */
export function toResultItems(verdict: Verdict, root: ParentNode): HTMLLIElement[] {
  if (verdict.kind === 'differs') return [toDifferenceItem(verdict, root)];
  if (verdict.kind !== 'found') return [];
  const items = verdict.found.slice(0, LIMIT_PLACES).map((found) => toFoundItem(found, root));
  const more = verdict.found.length - items.length;
  return more > 0 ? [...items, make('li', `And in ${more} more places.`)] : items;
}

function toFoundItem(found: Found, root: ParentNode): HTMLLIElement {
  const { place } = found;
  const words = place.excerpt.map(({ text, isQuoted }) => (isQuoted ? make('mark', text) : text));
  return make(
    'li',
    ...toHeading(place, root),
    make('p', describeFound(found)),
    make('blockquote', make('p', ...words)),
  );
}

function toDifferenceItem({ place, segments, changes }: Difference, root: ParentNode): HTMLLIElement {
  const key = make('p', 'Struck out: only in your quotation. Underlined: only in the text.');
  key.className = 'verify-key';
  return make(
    'li',
    ...toHeading(place, root),
    make('ul', ...changes.map((change) => make('li', describeChange(change)))),
    make('blockquote', make('p', ...segments.flatMap(toSegmentNodes))),
    key,
  );
}

function toHeading(place: QuotedPlace, root: ParentNode): HTMLElement[] {
  const link = make('a', `${place.shortTitle}, ${place.name}`);
  link.href = toHref(toDocumentPath(place.documentId, place.fragmentId));
  const about = Array.from(root.querySelector(`[data-about="${place.documentId}"]`)?.childNodes ?? []);
  const kind = make('p', ...about.map((node) => node.cloneNode(true)));
  kind.className = 'verify-about';
  return [make('h2', link), kind];
}

/** What colour and line tell the eye, hidden words tell the ear. */
function toSegmentNodes(segment: Segment): (Node | string)[] {
  if ('same' in segment) return [segment.same];
  const { quoted, published } = segment;
  return [
    ...(quoted === ''
      ? []
      : [toSpace(quoted), make('del', hide('only in your quotation: '), quoted.trim(), hide('; '))]),
    ...(published === ''
      ? []
      : [
          quoted === '' ? toSpace(published) : ' ',
          make('ins', hide('only in the text: '), published.trim(), hide('; ')),
        ]),
  ];
}

function toSpace(words: string): string {
  return words.startsWith(' ') ? ' ' : '';
}

function hide(words: string): HTMLElement {
  const span = make('span', words);
  span.className = 'visually-hidden';
  return span;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
