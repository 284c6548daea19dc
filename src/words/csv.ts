/**
 * Characters that a spreadsheet reads as the start of a formula: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** @returns rows as comma-separated values (RFC 4180) */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

/**
 * @returns a file for spreadsheets: the rows as comma-separated values, safe to open. It begins with a byte order mark,
 *   because Excel guesses another encoding without it
 */
export function formatCsvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${formatSafeCsv(rows)}`;
}

/** @returns more rows of such a file */
export function formatSafeCsv(rows: readonly (readonly string[])[]): string {
  return formatCsv(rows.map((row) => row.map(guardFormula)));
}

/**
 * Makes the words of a field safe. A spreadsheet runs a field that begins like a formula, even in quotation marks.
 *
 * @returns the words. If a spreadsheet could run them, they get an apostrophe at the start, so that it shows them as
 *   text
 */
function guardFormula(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

function toField(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
