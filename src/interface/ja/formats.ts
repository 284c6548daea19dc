/** Dates, numbers, lists and names of languages. */
import { toDateFormat } from '../date-format.ts';

export const formatDate = toDateFormat('ja', (date) => `${date}ごろ`, '～');

export const formatNumber = (number: number) => number.toLocaleString('ja');

export const joinNames = (names: readonly string[]) => names.join('、');

export const label = (name: string, value: string) => `${name}：${value}`;
