const PARTS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/**
 * @param locale a BCP 47 tag
 * @param about says that a date is only near
 * @param dash is between the ends of a span of time
 * @returns a function that writes a date of the front matter (`2001`, `2001-10`, `2000-09-23`, `2001~` or `1998/2001`) in
 *   words, as precise as before
 */
export function toDateFormat(
  locale: string,
  about: (date: string) => string,
  dash: string,
): (dated: string) => string {
  // To make a formatter takes far longer than to use it.
  const formats = new Map<number, Intl.DateTimeFormat>();
  const format = (date: string) => {
    const precision = date.split('-').length;
    const known =
      formats.get(precision) ?? new Intl.DateTimeFormat(locale, { ...PARTS[precision - 1], timeZone: 'UTC' });
    formats.set(precision, known);
    return known.format(new Date(`${date}${'-01'.repeat(3 - precision)}T00:00:00Z`));
  };
  return (dated) =>
    dated
      .split('/')
      .map((end) => (end.endsWith('~') ? about(format(end.slice(0, -1))) : format(end)))
      .join(dash);
}
