import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MESSAGE = 'Use a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD, in quotes.';

/** @returns whether `value` is a year, month or day that exists. */
function isCalendarDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = SHAPE.exec(value) ?? [];
  if (year === undefined) return false;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // `Date` changes 30 February into 1 March. So a date exists if `Date` does not change it.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/**
 * A date as precise as its evidence: `2001`, `2001-10` or `2001-10-15`. These are calendar dates of ISO 8601 and of
 * EDTF level 0.
 */
export const DatedSchema = z
  .string()
  .regex(SHAPE, { error: MESSAGE, abort: true })
  .refine(isCalendarDate, { error: MESSAGE, abort: true })
  .refine(
    (value) => value >= '0100' && value < '2200',
    'Use a year from 0100 to 2199. Other years are typing errors.',
  );

/** The remedy for a wrong date with `~` or `/`. */
const SPAN_MESSAGE =
  'Use a date, such as 2001-10; with ~ after it if it is not exact, 2001~; or two with / between them, 1998/2001, the earlier first.';

/**
 * A date, a date that is not exact (`2001~`), or the first and last date of a span (`1998/2001`), as in EDTF level 1.
 */
export const DateSpanSchema = z.string().refine((value) => {
  const ends = value.split('/').map((end) => end.replace(/~$/u, ''));
  const [first = '', last = first] = ends;
  return ends.length <= 2 && ends.every((end) => DatedSchema.safeParse(end).success) && first <= last;
}, SPAN_MESSAGE);

/** A date in the records of an archive on the web. A year outside this range is a typing error. */
export const RecordedDateSchema = DatedSchema.refine(
  (value) => value >= '1990' && value < '2100',
  'Use a date between 1990 and 2099.',
);

/** The date of a release: a whole day. */
export const ReleaseDateSchema = RecordedDateSchema.refine(
  (value) => value.length === '2001-10-15'.length,
  'Use a whole day, as YYYY-MM-DD.',
);
