import type { DatePlace } from '../../words/dates.ts';
import { HAN_DIGITS } from '../../words/han-numbers.ts';

type DateCode = typeof import('../../words/dates.ts');

/** Every form of a date has a digit or a Chinese number. */
const DIGIT = new RegExp(String.raw`[\p{Nd}${HAN_DIGITS}十]`, 'u');

/** The code that reads dates. It loads at first use, because few queries have a date. */
let code: DateCode | undefined;

/** Lets search read dates. A build and the tests, which need not save bytes, call this at first. */
export function useDateCode(loaded: DateCode): void {
  code = loaded;
}

/** @returns whether a query cannot be read before `loadDateCode` */
export function needsDateCode(typed: string): boolean {
  return code === undefined && DIGIT.test(typed);
}

/**
 * Loads the code if a query may have a date. Call it before `parseQuery`.
 *
 * @throws if the code cannot be loaded; the next call tries again
 */
export async function loadDateCode(typed: string): Promise<void> {
  if (needsDateCode(typed)) useDateCode(await import('../../words/dates.ts'));
}

/** @throws if the code has not loaded. Without it, search would read a date as words and not say so */
export function getDateCode(): DateCode {
  if (!code) throw new Error('The code that reads dates has not loaded. Call loadDateCode first.');
  return code;
}

/** @returns the dates of a query. See `findDates` in `words/dates.ts` */
export function findQueryDates(query: string): DatePlace[] {
  return DIGIT.test(query) ? getDateCode().findDates(query) : [];
}
