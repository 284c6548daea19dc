import { loadOnce } from '../dom/load-on-first-use.ts';
import { loadStyles } from '../dom/load-styles.ts';
import { makeElement } from '../dom/make-element.ts';
import { getPart } from '../dom/part.ts';
import { requestPage } from '../dom/request-page.ts';
import { toDomRanges } from '../dom/text-ranges.ts';
import styles from '../styles/names-in-text.css?url';
import { findWhole } from '../words/find-whole.ts';
import { overlaps, type Span } from '../words/span.ts';
import { NAMES_LINK } from './names-link.ts';

/** A place of the text that names somebody or something, and the address for a link from its words. */
interface NamedPlace {
  fragmentId: string;
  words: string[];
  href: string;
}

/** Words of one passage or heading that become a link. */
interface NamedSpan extends Span {
  href: string;
}

const loadNamedPlaces = loadOnce(async () => {
  const { href } = getPart(document, NAMES_LINK, HTMLAnchorElement);
  const [page] = await Promise.all([requestPage(href), loadStyles(styles)]);
  if (!page) throw new Error(`The host sent no page for ${href}.`);
  return listNamedPlaces(page, href);
});

/**
 * Makes the names and terms of the text links to their entries, or removes these links. The words of the text stay the
 * same.
 *
 * @param isWanted returns the setting. It is called again after the names have loaded, because the reader may have
 *   changed the setting
 */
export async function showNames(isWanted: () => boolean): Promise<void> {
  const article = getPart(document, 'article[data-document]', HTMLElement);
  const places = isWanted() ? await loadNamedPlaces() : [];
  const restoreMarks = keepMarks(article);
  for (const link of article.querySelectorAll('a.named')) link.replaceWith(...link.childNodes);
  article.normalize();
  if (isWanted())
    for (const [fragmentId, named] of Map.groupBy(places, (place) => place.fragmentId)) {
      const element = document.getElementById(fragmentId);
      if (element && article.contains(element)) linkNames(element, named);
    }
  restoreMarks();
}

/**
 * Reads the page of names. Each entry begins with its link, and the places in the entry say which words to underline.
 */
function listNamedPlaces(page: Document, address: string): NamedPlace[] {
  return Array.from(page.querySelectorAll<HTMLAnchorElement>('li [data-words]'), (place) => {
    const entry = place.closest('li')?.querySelector('a')?.getAttribute('href') ?? '';
    return {
      fragmentId: decodeURIComponent(place.hash.slice(1)),
      words: (place.dataset['words'] ?? '').split('\n').filter(Boolean),
      href: new URL(entry, address).href,
    };
  });
}

/**
 * Makes links of names. If names overlap, the longest one counts: in `Abe administration`, `Abe` is not a separate
 * link.
 */
function linkNames(element: HTMLElement, named: readonly NamedPlace[]): void {
  const found = named
    .flatMap(({ words, href }) =>
      words.flatMap((one) =>
        findWhole(element.textContent, one).map((span): NamedSpan => ({ ...span, href })),
      ),
    )
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const chosen: NamedSpan[] = [];
  for (const span of found) if (!chosen.some((one) => overlaps(one, span))) chosen.push(span);
  const ranges = toDomRanges(element, chosen);
  for (const [index, range] of ranges.entries())
    for (const words of listWords(range)) wrap(words, chosen[index]?.href ?? '');
}

/** @returns the words of a range, as separate text nodes, without words that are already in a link of the text */
function listWords(range: Range): Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode())
    if (node instanceof Text && range.intersectsNode(node) && !node.parentElement?.closest('a'))
      nodes.push(node);
  return nodes.flatMap((node) => {
    const end = node === endContainer ? endOffset : node.length;
    const start = node === startContainer ? startOffset : 0;
    if (start >= end) return [];
    if (end < node.length) node.splitText(end);
    return [start > 0 ? node.splitText(start) : node];
  });
}

function wrap(words: Text, href: string): void {
  const link = makeElement('a', { class: 'named', href });
  words.before(link);
  link.append(words);
}

/**
 * Search may have marked words of the text with ranges. A range loses its words if they move into a link.
 *
 * @returns a function that puts the ranges of all marks on the same words again
 */
function keepMarks(article: HTMLElement): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const ranges = [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .filter((range) => range instanceof Range)
    .filter((range) => article.contains(range.commonAncestorContainer));
  const spans = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => ({
    start: countBefore(article, startContainer, startOffset),
    end: countBefore(article, endContainer, endOffset),
  }));
  return () => {
    for (const [index, { startContainer, startOffset, endContainer, endOffset }] of toDomRanges(
      article,
      spans,
    ).entries()) {
      ranges[index]?.setStart(startContainer, startOffset);
      ranges[index]?.setEnd(endContainer, endOffset);
    }
  };
}

function countBefore(article: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(article);
  before.setEnd(node, offset);
  return before.toString().length;
}
