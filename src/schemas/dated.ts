import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** @returns whether `value` is a year, month or day that the calendar has. */
function isCalendarDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = SHAPE.exec(value) ?? [];
  if (year === undefined) return false;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date accepts 30 February and moves it to March: what comes back must be what went in.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

/**
 * A date no more precise than its evidence: `2001`, `2001-10` or `2001-10-15`. The three forms are those of
 * ISO 8601 calendar dates and of EDTF level 0.
 */
export const DatedSchema = z
  .string()
  .refine(isCalendarDate, 'Use YYYY, YYYY-MM or YYYY-MM-DD in quotes, a date the calendar has.');
