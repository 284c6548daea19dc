import {
  addAddress,
  formatLocator,
  formatPassageCitation,
  type Manual,
} from '../archive/citations/passage-citation.ts';
import { quoteWords } from '../linking/errors-in-source.ts';
import type { ListedPlace } from './listed-place.ts';

/**
 * @returns what cites a place: in Chicago a note with the address, in APA and MLA a citation for the text of the reader.
 *   The menu of a passage copies the same
 */
export function citePlace(manual: Manual, { text, fragmentId, heading, address }: ListedPlace): string {
  const locator = formatLocator(manual, [fragmentId], heading);
  const cited = formatPassageCitation(text.templates.passage[manual], fragmentId, locator);
  return manual === 'chicago' ? addAddress(cited, address) : cited;
}

/**
 * @returns the entries of all texts of the places for a list of references, in the order of the alphabet, as the manuals
 *   ask. Notes by the rules of Chicago need none, because each note is complete
 */
export function listReferences(manual: Manual, places: readonly ListedPlace[]): string[] {
  if (manual === 'chicago') return [];
  const works = places.map(({ text }) => addAddress(text.templates.work[manual], text.address));
  return [...new Set(works)].toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** @returns the words of each heading and passage of a place, with `[sic]` after each error of the source */
export function quotePlace({ parts }: Pick<ListedPlace, 'parts'>): { words: string; isHeading: boolean }[] {
  return parts.map((part) => ({
    words: quoteWords(part, { start: 0, end: part.text.length }),
    isHeading: part.isHeading,
  }));
}
