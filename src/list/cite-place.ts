import {
  addAddress,
  formatLocator,
  formatPassageCitation,
  type Manual,
} from '../archive/citations/passage-citation.ts';
import { quoteWords } from '../linking/errors-in-source.ts';
import { divideRuns, type Run } from '../linking/italic-words.ts';
import { listCited } from '../linking/published-text.ts';
import type { ListedPlace } from './listed-place.ts';

/**
 * @returns the citation of a place: in Chicago style a note with the address, in APA and MLA style a citation for the
 *   reader's text. The menu of a passage copies the same citation
 */
export function citePlace(
  manual: Manual,
  { text, fragmentId, parts, heading, address }: ListedPlace,
): string {
  const locator = formatLocator(manual, listCited(fragmentId, parts), heading, text.templates.locators);
  const cited = formatPassageCitation(text.templates.passage[manual], fragmentId, locator);
  return manual === 'chicago' ? addAddress(cited, address) : cited;
}

/**
 * @returns the entries for a list of references, one for each text of the places, in alphabetical order, as the manuals
 *   ask. Notes in Chicago style need no entries, because each note is complete
 */
export function listReferences(manual: Manual, places: readonly ListedPlace[]): Run[][] {
  if (manual === 'chicago') return [];
  const texts = new Map(places.map(({ text }) => [text.documentId, text]));
  return [...texts.values()]
    .map((text) => ({ text, words: addAddress(text.templates.work[manual], text.address) }))
    .toSorted((one, other) => one.words.localeCompare(other.words, 'en'))
    .map(({ text, words }) => divideRuns(words, text.templates.italic[manual]));
}

/** @returns the words of each heading and passage of a place, with `[sic]` after each error of the source */
export function quotePlace({ parts }: Pick<ListedPlace, 'parts'>): { words: string; isHeading: boolean }[] {
  return parts.map((part) => ({
    words: quoteWords(part, { start: 0, end: part.text.length }),
    isHeading: part.isHeading,
  }));
}
