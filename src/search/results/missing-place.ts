import { quote } from '../../words/quote.ts';
import type { MissingPlace } from '../query/reference.ts';

/** @returns the message about a place that a document does not have. Search and addresses share it */
export function sayMissing({ shortTitle, place, lastPassage }: MissingPlace): string {
  const missing = place.startsWith('#') ? `no section ${quote(place)}` : `no ${place}`;
  const end = lastPassage === undefined ? '' : `. Its last paragraph is ¶${lastPassage}`;
  return `“${shortTitle}” has ${missing}${end}.`;
}
