import { documentPage as words } from '../interface/document-page.ts';
import { isPassageId, toPassageNumber } from '../schemas/ids.ts';
import type { Parallel } from '../schemas/parallels.ts';
import { renderWithLinks } from '../text/html.ts';
import type { LinkBeside } from '../text/link-beside.ts';
import { findFragment, listSharedWords } from '../text/parallels.ts';
import { listFragments } from '../text/cited-words.ts';
import { findSharedRuns } from '../words/shared-runs.ts';
import { toAnyPairPath, toComparePath, toHref } from './addresses.ts';
import type { ArchiveDocument } from './documents.ts';
import { toFragmentName } from './fragments.ts';
import { hasAllPairs } from './long-lists.ts';

/** A place of a text that shares words with a place of another text. */
export interface SharedWords {
  /** The id of the passage or section of this text. */
  at: string;
  other: ArchiveDocument;
  otherAt: string;
  /** The shared words, as this text prints them. */
  words: string[];
  /** The path that opens both places side by side, with the words marked. */
  comparePath: string;
}

/**
 * @param documents all documents, the oldest first
 * @returns the parallels of a document, in the order of its text
 */
export function listSharedPlaces(
  document: ArchiveDocument,
  documents: readonly ArchiveDocument[],
  parallels: readonly Parallel[],
): SharedWords[] {
  const own = parallels
    .flatMap(({ one, other }) => [[one, other] as const, [other, one] as const])
    .filter(([place]) => place.document === document.id);
  // Most texts of a large archive share no words with another.
  if (own.length === 0) return [];
  const byId = new Map(documents.map((one) => [one.id, one]));
  const order = listFragments(document.text).map(({ id }) => id);
  return own
    .flatMap(([place, far]) => {
      const other = byId.get(far.document);
      const texts = [document.text, ...(other ? [other.text] : [])];
      const [ownText, farText] = [findFragment(place, texts), findFragment(far, texts)];
      if (!other || !ownText || !farText) return [];
      const words = listSharedWords(ownText, findSharedRuns(ownText.text, farText.text));
      const isLeft = documents.indexOf(document) < documents.indexOf(other);
      const [left, right] = isLeft ? [place, far] : [far, place];
      const query = new URLSearchParams({ leftSection: left.at, rightSection: right.at, shared: '' });
      const comparePath = hasAllPairs(documents)
        ? `${toComparePath(left.document, right.document)}?${query}`
        : `${toAnyPairPath(left.document, right.document)}&${query}`;
      return [{ at: place.at, other, otherAt: far.at, words, comparePath }];
    })
    .toSorted((a, b) => order.indexOf(a.at) - order.indexOf(b.at));
}

/** The place of the list of all parallels, below the text. */
export const PARALLELS_ID = 'ui-parallels';

/**
 * @param places the parallels of a document
 * @returns the HTML of its text, with a link beside each place
 */
export function renderWithParallels({ text }: ArchiveDocument, places: readonly SharedWords[]): string {
  return places.length === 0 ? text.html : renderWithLinks(text.html, linkPlaces(places));
}

/** Links each place to the comparison with the other place, or to the list if there are several others. */
function linkPlaces(places: readonly SharedWords[]): Map<string, LinkBeside> {
  const links = new Map<string, LinkBeside>();
  for (const [at, [first, ...more]] of Map.groupBy(places, (place) => place.at)) {
    if (!first) continue;
    const { other, otherAt, comparePath } = first;
    const ids = new Set([first, ...more].map((place) => place.other.id));
    links.set(
      at,
      more.length === 0
        ? {
            href: toHref(comparePath),
            label: words.sharedWith(words.placeOf(other.id, toFragmentName(other.text, otherAt))),
            sign: isPassageId(otherAt) ? `${other.id} ¶\u00A0${toPassageNumber(otherAt)}` : other.id,
          }
        : {
            href: `#${PARALLELS_ID}`,
            label: words.sharedWith(words.placesOf([...ids], more.length + 1)),
            sign: words.placesOf([...ids], more.length + 1),
          },
    );
  }
  return links;
}
