const PARTS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/**
 * @param dated a date of the front matter: `2001`, `2001-10` or `2000-09-23`
 * @returns the date in words, as precise as before: `2001`, `October 2001` or `23 September 2000`
 */
export function formatDated(dated: string): string {
  const precision = dated.split('-').length;
  return new Intl.DateTimeFormat('en-GB', { ...PARTS[precision - 1], timeZone: 'UTC' }).format(
    new Date(`${dated}${'-01'.repeat(3 - precision)}T00:00:00Z`),
  );
}

/** @returns the year of a date of the front matter. */
export function toYear(dated: string): string {
  return dated.slice(0, 4);
}
