/** Dates, numbers, lists and names of languages. */
import { toDateFormat } from '../date-format.ts';

export const formatDate = toDateFormat('ja');

export function formatNumber(number: number): string {
  return number.toLocaleString('ja');
}

export function joinNames(names: readonly string[]): string {
  return names.join('、');
}

export function label(name: string, value: string): string {
  return `${name}：${value}`;
}
