const MONTHS = 12;

/**
 * @param dated a date of the data: `2000`, `2000-07` or `2000-09-23`
 * @returns the middle of the year, month or day, in years: 2000.5 for `2000`
 */
export function toYears(dated: string): number {
  const [year = 0, month, day] = dated.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const partOfMonth = day === undefined ? 0.5 : (day - 0.5) / daysInMonth;
  return year + (month - 1 + partOfMonth) / MONTHS;
}
