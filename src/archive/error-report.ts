/** The place of an error that a reader reports. */
export interface ReportedPlace {
  /** The title of the text. */
  title: string;
  /** The name of the place: `paragraph 5`; the whole text has none. */
  place: string;
  /** The edition of the text, which identifies its exact words. */
  edition: string;
  /** The address of the page, with the fragment. */
  address: string;
}

const PLACEHOLDER = /\{(title|place|edition|address)\}/gu;

/**
 * Fills the placeholders that are known. Browsers load this file, so it imports nothing.
 *
 * @param template `reportErrors` of src/site.ts, or what an earlier call returned
 * @returns the address, with each value encoded for a query
 */
export function fillReportAddress(template: string, known: Partial<ReportedPlace>): string {
  return template.replace(PLACEHOLDER, (placeholder, name: keyof ReportedPlace) => {
    const value = known[name];
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
}

/**
 * @returns the template, if readers can follow it
 * @throws if it is neither a mail address nor a page on the web
 */
export function checkReportTemplate(template: string | undefined): string | undefined {
  if (template === undefined || /^(?:mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/u.test(template)) return template;
  throw new Error(
    `src/site.ts: reportErrors is “${template}”. Write an address that begins with mailto: or https:// and has no spaces, or undefined.`,
  );
}
