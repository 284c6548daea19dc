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

/**
 * @param language the language of the words, to know its months
 * @returns the only whole day that some words name, and the words; undefined if they name none or several
 */
export function findOnlyDate(
  words: string,
  language?: string,
): { date: string; printed: string } | undefined {
  const found = [
    ...findKnownDates(words),
    ...(language === undefined ? [] : findLocalDates(words, language)),
  ];
  const dates = new Set(found.map(({ date }) => date));
  return dates.size === 1 ? found[0] : undefined;
}

function findKnownDates(words: string): { date: string; printed: string }[] {
  return findDates(words).flatMap(({ start, end, year, month, day, lastYear }) => {
    if (year === undefined || month === undefined || day === undefined || lastYear !== undefined) return [];
    const date = check([year, month, day].map(String));
    return date === undefined ? [] : [{ date, printed: words.slice(start, end) }];
  });
}

/** @returns the days with the name of a month in a language: `13 de fevereiro de 2026`, `1er mai 2001`, `3. Mai 2001` */
function findLocalDates(words: string, language: string): { date: string; printed: string }[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => month).flatMap((month) => {
    const name = format
      .formatToParts(new Date(Date.UTC(2001, month, 1)))
      .find(({ type }) => type === 'month')?.value;
    if (name === undefined || !/^\p{L}+$/u.test(name)) return [];
    const pattern = new RegExp(
      String.raw`(?<!\p{N})(\d{1,2})(?:\.|º|er)?\s+(?:de\s+)?${name}(?:\s+del?)?\s+(\d{4})(?!\p{N})`,
      'giu',
    );
    return [...words.matchAll(pattern)].flatMap(([printed, day = '', year = '']) => {
      const date = check([year, String(month + 1), day]);
      return date === undefined ? [] : [{ date, printed }];
    });
  });
}

function check(parts: readonly (string | undefined)[]): string | undefined {
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return DatedSchema.safeParse(date).success ? date : undefined;
}
