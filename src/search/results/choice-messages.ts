import { listChosen, type Choice } from '../query/search-request.ts';

/**
 * @param left how many hits the filters leave
 * @param isChosen whether the reader has just chosen filters or an order
 * @returns what a reader is told of filters and order; empty where they are as on every page
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
    return toLeftMessage(left, count(total, 'result'), left > 0 ? order : '');
  return isByDate || isChosen ? `All ${count(total, 'result')}${order || ', best first'}.` : '';
}

/** @returns what the page says about filters when there is no query. */
export function toTextsMessage(left: number, total: number, isChosen: boolean): string {
  if (left < total) return toLeftMessage(left, count(total, 'text'), '');
  return isChosen ? `All ${count(total, 'text')}.` : '';
}

function toLeftMessage(left: number, all: string, order: string): string {
  return `The filters leave ${left === 0 ? 'none' : left} of ${all}${order}.`;
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
