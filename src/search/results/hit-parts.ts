import { toDocumentPath, toHref } from '../../archive/addresses.ts';
import { getDirection } from '../../words/get-direction.ts';
import { toKindAndDate } from '../../dom/kind-and-date.ts';
import { makeElement } from '../../dom/make-element.ts';
import { getPageAddress } from '../../dom/page-address.ts';
import { getPart } from '../../dom/part.ts';
import { searchPage } from '../../interface/search-page.ts';
import { searchResults } from '../../interface/search-results.ts';
import type { Excerpt, Piece } from '../query/excerpt.ts';
import type { Hit, PassageHit } from '../query/hits.ts';

/**
 * Fills the parts of a hit that the search page and the dialog share. It adds words only as text nodes, never as
 * markup.
 *
 * @param item a copy of the markup of a hit. Its attributes `data-hit-…` mark the places to fill
 * @param root has the kinds and dates of texts for `toKindAndDate`
 * @returns the link to the hit
 */
export function fillHit(item: ParentNode, hit: Hit, root: ParentNode): HTMLAnchorElement {
  const { documentId, fragmentId, shortTitle, heading, excerpt, language } = hit;
  const link = getPart(item, 'a', HTMLAnchorElement);
  link.href = toHref(toDocumentPath(documentId, fragmentId));
  const name = fragmentId === undefined ? [shortTitle] : heading.map(toNode);
  // Passages before the first heading have no heading. For them, the words of the template stay.
  if (name.length > 0) fillPlace(item, 'heading', name);
  const number = findPassageNumber(fragmentId);
  if (number === undefined) fillPlace(item, 'passage', []);
  else fillPlace(item, 'passage-number', [number]);
  fillPlace(item, 'about', [toKindAndDate(root, hit)]);
  fillPlace(item, 'named', [nameText(hit, root)]);
  // Our own words replace a missing heading. They are in the language of the page, not of the text.
  const ofText = `${name.length > 0 ? '[data-hit-heading], ' : ''}[data-hit-excerpt], [data-hit-path]`;
  if (language !== undefined)
    for (const place of item.querySelectorAll<HTMLElement>(ofText)) place.lang = language;
  // Paper shows the address.
  link.dataset['address'] = new URL(link.getAttribute('href') ?? '', getPageAddress()).href;
  fillPlace(item, 'excerpt', excerpt ? toNodes(excerpt) : []);
  fillPlace(
    item,
    'answer',
    hit.answer ? [toPassageLink(hit, hit.answer, root), ' ', toWords(hit.answer)] : [],
  );
  if (fragmentId === undefined) fillPlace(item, 'list', []);
  else fillPlace(item, 'listed', [formatHitName(hit)]);
  const notes = listNotes(hit);
  fillPlace(item, 'notes', notes.length > 0 ? [searchResults.join(notes)] : []);
  for (const place of item.querySelectorAll<HTMLElement>('[dir="auto"]'))
    if (place.textContent !== '') place.dir = getDirection(place.textContent);
  return link;
}

/** @returns the name of the place that a hit leads to: `paragraph 5 of …` */
export function formatHitName({ fragmentId, heading, shortTitle }: Hit): string {
  if (fragmentId === undefined) return shortTitle;
  const number = findPassageNumber(fragmentId);
  return number === undefined
    ? searchPage.sectionOf(heading.map(({ text }) => text).join(''), shortTitle)
    : searchPage.paragraphOf(number, shortTitle);
}

/** @returns the end of the name of a link for a screen reader: `, Notice to Passengers, Government text` */
function nameText(hit: Hit, root: ParentNode): string {
  const title = hit.fragmentId === undefined ? '' : searchResults.also(hit.shortTitle);
  return title + nameStanding(hit, root);
}

function nameStanding(hit: Hit, root: ParentNode): string {
  const standing = toKindAndDate(root, hit).querySelector('.standing')?.textContent;
  return standing ? searchResults.also(standing) : '';
}

/**
 * @param root has the kinds and dates of texts for `toKindAndDate`
 * @returns a link to a passage of a hit: `¶ 9`. Screen readers read `paragraph 9 of Notice to Passengers, Government
 *   text`
 */
export function toPassageLink(hit: Hit, { fragmentId }: PassageHit, root: ParentNode): HTMLElement {
  const { documentId, shortTitle } = hit;
  const number = findPassageNumber(fragmentId) ?? '';
  const { before, after } = searchResults.paragraphLink(shortTitle + nameStanding(hit, root));
  const name = makeElement('span', { class: 'visually-hidden' }, before);
  const of = makeElement('span', { class: 'visually-hidden' }, after);
  const href = toHref(toDocumentPath(documentId, fragmentId));
  const sign = makeElement('span', { 'aria-hidden': 'true' }, '¶ ');
  const address = `#${fragmentId}`;
  return makeElement('a', { href, 'data-passage-link': '', 'data-address': address }, sign, name, number, of);
}

/** @returns the words of a passage, with the matches marked. The first letter decides the writing direction */
export function toWords({ readExcerpt }: PassageHit): HTMLElement {
  return makeElement('bdi', {}, ...toNodes(readExcerpt()));
}

/** Says which words a hit lacks, and which words only its context has. */
function listNotes({ tier, missing, inContext, listed, columns = [] }: Hit): string[] {
  return [
    ...(listed ? [searchResults.isListed(listed.words, listed.name)] : []),
    ...(columns.length > 0 ? [searchResults.inColumns(columns)] : []),
    ...(missing.length > 0 && tier !== 'all' ? [searchResults.without(missing)] : []),
    ...inContext.map(({ typed, source }) => searchResults.inContext(typed, source)),
  ];
}

/** Fills a place in the markup of a hit. If there are no nodes, removes the place. */
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
