const PARTS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/**
 * @param locale a BCP 47 tag
 * @returns a function that writes a date of the front matter (`2001`, `2001-10` or `2000-09-23`) in words, as precise as
 *   before
 */
export function toDateFormat(locale: string): (dated: string) => string {
  // To make a formatter takes far longer than to use it.
  const formats = new Map<number, Intl.DateTimeFormat>();
  return (dated) => {
    const precision = dated.split('-').length;
    const format =
      formats.get(precision) ?? new Intl.DateTimeFormat(locale, { ...PARTS[precision - 1], timeZone: 'UTC' });
    formats.set(precision, format);
    return format.format(new Date(`${dated}${'-01'.repeat(3 - precision)}T00:00:00Z`));
  };
}
