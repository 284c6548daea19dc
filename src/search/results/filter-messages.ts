import { formatCount } from '../../words/plural.ts';
import { listChosen, type Choice } from '../query/search-request.ts';

/**
 * @param left the number of hits that pass the filters
 * @param isChosen whether the reader has just chosen filters or an order
 * @returns the message about filters and order; empty if both are the default and the reader has not just chosen
 *   something
 */
export function toHitsMessage(
  left: number,
  total: number,
  { filters, isByDate }: Choice,
  isChosen: boolean,
): string {
  const order = isByDate ? ', oldest first' : '';
  if (total === 0) return '';
  if (listChosen(filters).length > 0)
    return toLeftMessage(left, formatCount(total, 'result'), left > 0 ? order : '');
  return isByDate || isChosen ? `All ${formatCount(total, 'result')}${order || ', best first'}.` : '';
}

/** @returns the message about filters if there is no query. The filters then apply to the list of texts */
export function toTextsMessage(left: number, total: number, isChosen: boolean): string {
  if (left < total) return toLeftMessage(left, formatCount(total, 'text'), '');
  return isChosen ? `All ${formatCount(total, 'text')}.` : '';
}

function toLeftMessage(left: number, all: string, order: string): string {
  return `The filters leave ${left === 0 ? 'none' : left} of ${all}${order}.`;
}

/** The message if the script of the list of places cannot be loaded. */
export const PLACES_FAILED =
  'The list of every place could not be loaded. The results below lead to the same paragraphs. To try again, reload the page.';
