import { missingPlace } from '../../interface/missing-place.ts';
import type { MissingPlace } from '../query/reference.ts';

/**
 * @returns the message about a place that a document does not have, for search and for pages that were opened at such a
 *   place
 */
export function sayMissing({ shortTitle, place, lastPassage }: MissingPlace): string {
  const [, number] = /^section (.+)$/u.exec(place) ?? [];
  if (number !== undefined) return missingPlace.missing(shortTitle, missingPlace.numberedSection(number));
  const name = place.startsWith('#') ? missingPlace.sectionById(place) : place;
  return missingPlace.missing(shortTitle, name, lastPassage);
}
