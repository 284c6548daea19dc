import { dropIgnorable, foldDigits, toWholeSpan } from './fold.ts';
import { HAN_DIGITS, readHanNumber } from './han-numbers.ts';
import type { Span } from './span.ts';

/** A day, month or year, or a range of years. A date without a year may be in any year. */
export interface DateParts {
  year?: number;
  /** The last year of a range. */
  lastYear?: number;
  /** From 1 to 12. */
  month?: number;
  day?: number;
}

/** A date in a text, and its position. */
export interface DatePlace extends Span, DateParts {}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = [
  String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?`,
  String.raw`oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}\p{N}])\.?`,
].join('|');
const YEAR = String.raw`(?:1[5-9]|2[01])\d\d(?!\p{N})`;
/** `'25`. It is a year only if no quotation ends later: `'20 Actions'`. */
const SHORT_YEAR = String.raw`['’]\d\d(?![\p{L}\p{N}]|[^'’]*[^\s'’]['’](?!\p{L}))`;
const ANY_YEAR = `(?:${YEAR}|${SHORT_YEAR})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?(?!\p{N})`;
const HAN_OR_DIGITS = String.raw`\d{1,2}|[${HAN_DIGITS}十]{1,3}`;
/** What may be between the parts of a date: `23 September, 2000`, `23-Sep-2000`. */
const GAP = String.raw`(?:,?\s*|[-/])`;
const DASH = String.raw`\s*[-‐‑–—−]\s*`;

/** The Japanese eras, and the year before the first year of each. */
const ERAS: Partial<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ meiji: 1867, taisho: 1911, showa: 1925, heisei: 1988, reiwa: 2018 },
};

/** One way to write a date: its pattern with named groups, and how to read them. */
interface Form {
  pattern: RegExp;
  read: (groups: Partial<Record<string, string>>) => DateParts[];
}

/** The forms of dates. If two forms match the same characters, the form earlier in the list counts. */
const FORMS: Form[] = [
  // 2000年9月23日, 2000年9月, 二〇〇〇年九月二十三日, 2000년 9월 23일
  form(
    String.raw`(?<year>\d{4}|[${HAN_DIGITS}]{4})\s?[年년](?:\s?(?<month>${HAN_OR_DIGITS})\s?[月월](?:\s?(?<day>${HAN_OR_DIGITS})\s?[日일])?)?`,
    readParts,
  ),
  // 平成12年9月23日, 令和7年, 平成元年, Heisei 12
  form(
    String.raw`(?<era>${Object.keys(ERAS).join('|')})\s?(?<yearOfEra>元|${HAN_OR_DIGITS})(?:\s?年(?:\s?(?<month>${HAN_OR_DIGITS})\s?月(?:\s?(?<day>${HAN_OR_DIGITS})\s?日)?)?|(?![\p{L}\p{N}]))`,
    ({ era = '', yearOfEra = '', ...groups }) =>
      readParts({ ...groups, year: String(readYearOfEra(era.toLowerCase(), yearOfEra)) }),
  ),
  // 9月23日, 九月二十三日
  form(String.raw`(?<month>${HAN_OR_DIGITS})\s?[月월]\s?(?<day>${HAN_OR_DIGITS})\s?[日일]`, readParts),
  // 2000-09-23, 2000/9/23, 2000.9.23
  form(String.raw`(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\p{N})`, readParts),
  // 23.9.2000
  form(String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>${YEAR})`, readParts),
  // 12.5.25
  form(String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d\d)(?!\p{N}|[.,]\p{N})`, readParts),
  // 12MAY2025, 12May25
  form(
    String.raw`(?<day>\d{1,2})(?<month>${MONTHS.join('|')})(?<year>\d{4}|\d\d)(?![\p{L}\p{N}])`,
    readParts,
  ),
  // 23/09/2000, 09/23/2000, 12/05/25: the day or the month may come first
  form(
    String.raw`(?<a>\d{1,2})(?<mark>[-/])(?<b>\d{1,2})\k<mark>(?<year>${YEAR}|'?\d\d(?!\p{N}|[-/]\p{N}))`,
    ({ a, b, year }) => [
      ...readParts({ day: a, month: b, year }),
      ...(a === b ? [] : readParts({ day: b, month: a, year })),
    ],
  ),
  // 23 September 2000, 23-Sep-2000, 23rd of September, 12 May '25, 11–13 March 2014
  form(
    String.raw`(?<day>${DAY})(?:(?:${DASH}|\sto\s|\sand\s)(?<lastDay>${DAY}))?(?:\s+of\s+|\s*|[-/])(?<month>${MONTH})(?:${GAP}(?<year>${ANY_YEAR}|(?<=\d[-/]\p{L}+[-/])\d\d(?!\p{N})))?`,
    readDays,
  ),
  // September 23, 2000, Sept. 23rd 2000, March 11-13, March 12
  form(
    String.raw`(?<month>${MONTH})\s*(?<day>${DAY})(?:(?:${DASH}|\sto\s|\sand\s)(?<lastDay>${DAY}))?(?:,?\s*(?<year>${ANY_YEAR}))?`,
    readDays,
  ),
  // September 2001, Sept. '01, September–October 2001, August and September 2001
  form(
    String.raw`(?:(?<first>${MONTH})(?:${DASH}|\s?/\s?|\sto\s|\sand\s))?(?<month>${MONTH})(?:\s+of\s+|${GAP})(?<year>${ANY_YEAR})`,
    ({ first, month, year }) => [
      ...(first === undefined ? [] : readParts({ month: first, year })),
      ...readParts({ month, year }),
    ],
  ),
  // 2000–2005, 2000 to 2005, between 2000 and 2005
  form(
    String.raw`(?:(?<=between\s)(?<from>${YEAR})\sand\s|(?<year>${YEAR})(?:${DASH}|/|\sto\s|\suntil\s))(?<lastYear>${YEAR})`,
    ({ from, year = from, lastYear }) => readRange(year, lastYear),
  ),
  // 2000-05: a month, or a range of years; 2001/9 is a month
  form(
    String.raw`(?<year>${YEAR})(?:[-/]|(?<dash>[–—]))(?<short>\d{1,2})(?!\p{N}|[-–/]\p{N})`,
    ({ year = '', dash, short = '' }) => [
      ...(dash === undefined ? readParts({ year, month: short }) : []),
      ...(short.length === 2 ? readRange(year, year.slice(0, 2) + short) : []),
    ],
  ),
  // 9/2001
  form(String.raw`(?<month>\d{1,2})/(?<year>${YEAR})`, readParts),
  // '25
  form(String.raw`(?<year>${SHORT_YEAR})`, readParts),
];

const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\p{N}[.,/]|[$€£¥]\s?)${YEAR}(?![.,/]\p{N}|\p{L}|%)`,
  'gu',
);

const ANY_DIGIT = new RegExp(String.raw`[\p{Nd}${HAN_DIGITS}十]`, 'u');

/**
 * Finds the dates of a text in every usual form, and ranges of years. `findYears` finds single years.
 *
 * @returns the dates in order. A date with two possible meanings (`12/05/2025`) has one place for each meaning, and
 *   `11–13 March` has one for each day
 */
export function findDates(text: string): DatePlace[] {
  // Every form has a digit, and most passages have no digits.
  if (!ANY_DIGIT.test(text)) return [];
  const kept = dropIgnorable(text);
  if (kept !== text) return findDates(kept).map((date) => ({ ...date, ...toWholeSpan(text, date) }));
  const plain = foldDigits(text);
  const places: DatePlace[] = [];
  for (const { pattern, read } of FORMS) {
    const taken = places.slice();
    for (const { 0: found, index: start, groups = {} } of plain.matchAll(pattern)) {
      const span = { start, end: start + found.trimEnd().length };
      if (taken.some((place) => place.start < span.end && place.end > span.start)) continue;
      places.push(...read(groups).map((parts) => ({ ...span, ...parts })));
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}

/**
 * @param dates the result of `findDates` for the text
 * @returns the numbers of a text that are years and are not part of a date
 */
export function findYears(text: string, dates: readonly DatePlace[] = findDates(text)): DatePlace[] {
  return Array.from(foldDigits(text).matchAll(YEARS), ({ 0: year, index: start }) => ({
    start,
    end: start + year.length,
    year: Number(year),
  })).filter(({ start, end }) => !dates.some((date) => date.start < end && date.end > start));
}

/**
 * Compares a date that a reader asks for with a date that a text prints.
 *
 * @param yearOfText the year of the text. A printed date without a year is of this year
 * @returns whether the printed date is the asked-for date, or within it. A month includes all its days, and a range all
 *   its years
 */
export function agrees(asked: DateParts, printed: DateParts, yearOfText?: number): boolean {
  const first = printed.year ?? yearOfText;
  const last = printed.lastYear ?? first;
  if (asked.year !== undefined) {
    if (first === undefined || last === undefined) return false;
    if (first < asked.year || last > (asked.lastYear ?? asked.year)) return false;
  }
  return isSameOrAny(asked.month, printed.month) && isSameOrAny(asked.day, printed.day);
}

function isSameOrAny(asked: number | undefined, printed: number | undefined): boolean {
  return asked === undefined || asked === printed;
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}]|\p{N}[.,/-])(?:${pattern})`, 'giu'), read };
}

/** @returns the date; an empty list if there is no such day or month */
function readParts({ year, month, day }: Partial<Record<string, string>>): DateParts[] {
  const parts = {
    ...(year !== undefined && { year: readHanNumber(year) ?? toYear(year) }),
    ...(month !== undefined && { month: toMonth(month) }),
    ...(day !== undefined && { day: readHanNumber(day) ?? Number.parseInt(day, 10) }),
  };
  return isReal(parts) ? [parts] : [];
}

/** @param yearOfEra a number, or `元` for the first year */
function readYearOfEra(era: string, yearOfEra: string): number {
  return (ERAS[era] ?? 0) + (yearOfEra === '元' ? 1 : (readHanNumber(yearOfEra) ?? Number(yearOfEra)));
}

/** @returns a date for each day of a range: `11–13 March` */
function readDays({ lastDay, ...groups }: Partial<Record<string, string>>): DateParts[] {
  const [first] = readParts(groups);
  if (first?.day === undefined) return [];
  const count = lastDay === undefined ? 1 : Number.parseInt(lastDay, 10) - first.day + 1;
  const { day } = first;
  return Array.from({ length: Math.max(count, 1) }, (_, index) => ({ ...first, day: day + index })).filter(
    isReal,
  );
}

/** Two digits mean a year of 1950 to 2049. */
function toYear(year: string): number {
  const number = Number(year.replace(/^['’]/u, ''));
  if (number >= 100) return number;
  return number + (number < 50 ? 2000 : 1900);
}

function readRange(year = '', lastYear = ''): DateParts[] {
  return Number(lastYear) > Number(year) ? [{ year: Number(year), lastYear: Number(lastYear) }] : [];
}

function toMonth(month: string): number {
  return /^\d/u.test(month)
    ? Number(month)
    : (readHanNumber(month) ?? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}

function isReal({ year = 2000, month = 1, day = 1 }: DateParts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
}
