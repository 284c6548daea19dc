import { formatCount } from '../../words/plural.ts';
import { listChosen, type Choice } from '../query/search-request.ts';

/**
 * @param left how many hits the filters leave
 * @param isChosen whether the reader has just chosen filters or an order
 * @returns what the page says about filters and order; empty where both are the default and the reader chose nothing
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

/** @returns what the page says about filters when there is no query: they then narrow the list of texts */
export function toTextsMessage(left: number, total: number, isChosen: boolean): string {
  if (left < total) return toLeftMessage(left, formatCount(total, 'text'), '');
  return isChosen ? `All ${formatCount(total, 'text')}.` : '';
}

function toLeftMessage(left: number, all: string, order: string): string {
  return `The filters leave ${left === 0 ? 'none' : left} of ${all}${order}.`;
}
