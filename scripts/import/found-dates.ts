import { DatedSchema } from '../../src/schemas/dated.ts';
import { findDates } from '../../src/words/dates.ts';

/**
 * @param value a date as a file says it: `2001-05-03T10:00Z`, `D:20010503`, `2001/5/3`, `3 May 2001`
 * @returns the date as YYYY, YYYY-MM or YYYY-MM-DD; undefined if it cannot be read in one way only
 */
export function toIsoDate(value: string): string | undefined {
  const compact = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?!\d{3}$)/u.exec(value.trim());
  const [, year, month, day] =
    compact ?? /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d–-])/u.exec(value.trim()) ?? [];
  if (year === undefined) return findOnlyDate(value)?.date;
  return check([year, month, day]);
}

/** @returns the only whole day that some words name, and the words; undefined if they name none or several */
export function findOnlyDate(words: string): { date: string; printed: string } | undefined {
  const found = findDates(words).flatMap(({ start, end, year, month, day, lastYear }) => {
    if (year === undefined || month === undefined || day === undefined || lastYear !== undefined) return [];
    const date = check([year, month, day].map(String));
    return date === undefined ? [] : [{ date, printed: words.slice(start, end) }];
  });
  const dates = new Set(found.map(({ date }) => date));
  return dates.size === 1 ? found[0] : undefined;
}

function check(parts: readonly (string | undefined)[]): string | undefined {
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return DatedSchema.safeParse(date).success ? date : undefined;
}
