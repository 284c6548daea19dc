import { searchPage } from '../../interface/search-page.ts';
import { listChosen, type Choice } from '../query/search-request.ts';

/**
 * @param left the number of hits that pass the filters
 * @param isChosen whether the reader has just chosen filters or an order
 * @returns the message about filters and order. Empty if filters and order are the default, unless the reader has just
 *   chosen them
 */
export function toHitsMessage(
  left: number,
  total: number,
  { filters, isByDate }: Choice,
  isChosen: boolean,
): string {
  if (total === 0) return '';
  if (listChosen(filters).length > 0) return searchPage.filtersLeaveResults(left, total, isByDate);
  return isByDate || isChosen ? searchPage.allResultsInOrder(total, isByDate) : '';
}

/** @returns the message about filters if there is no query. The filters then apply to the list of texts */
export function toTextsMessage(left: number, total: number, isChosen: boolean): string {
  if (left < total) return searchPage.filtersLeaveTexts(left, total);
  return isChosen ? searchPage.allTexts(total) : '';
}
