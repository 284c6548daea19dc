const LONG_DATE = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
/** A date to format in each language. Its day, month and year have different digits, so that each can be recognised. */
const EXAMPLE = new Date('2003-04-15T00:00:00Z');

/**
 * The styles need the names of months and the order of dates in the language of the page. `Intl` has both, so the
 * archive needs no file of the CSL project for each language. The other words of a citation stay English, because the
 * style manuals are in English.
 *
 * @param english the English locale of CSL, as XML
 * @param language a BCP 47 tag
 * @returns the locale for this language; for English itself, unchanged
 */
export function toLocale(english: string, language: string): string {
  if (language === 'en') return english;
  return english
    .replace(
      /(<term name="month-(\d\d)"( form="short")?>)[^<]*/gu,
      (_, start: string, month: string, isShort?: string) =>
        start + nameMonth(language, month, isShort ? 'short' : 'long'),
    )
    .replace(/<date form="text">.*?<\/date>/u, `<date form="text">${toDateParts(language)}</date>`);
}

function nameMonth(language: string, month: string, length: 'long' | 'short'): string {
  const date = new Date(`2003-${month}-15T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }).format(date);
}

/** @returns the parts of a date in the order of a language, each with the signs after it: `年` after the year */
function toDateParts(language: string): string {
  const parts = new Intl.DateTimeFormat(language, LONG_DATE).formatToParts(EXAMPLE);
  const month = nameMonth(language, '04', 'long');
  return parts
    .map(({ type, value }, index) => {
      if (type !== 'year' && type !== 'month' && type !== 'day') return '';
      const next = parts[index + 1];
      const sign = next?.type === 'literal' ? next.value : '';
      // The name of a Japanese month already ends with this sign.
      const suffix = type === 'month' && month === value + sign ? '' : sign;
      return `<date-part name="${type}" suffix="${suffix}"/>`;
    })
    .join('');
}
