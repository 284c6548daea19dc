/** The most octets that a line of a calendar may have, without its line end (RFC 5545, 3.1). */
const LIMIT_BYTES = 75;

/** @returns a line of a calendar with its line end. A long line continues on lines that begin with a space. */
export function formatFolded(line: string): string {
  let folded = '';
  let bytes = 0;
  // A line must not break inside a character, which has up to four octets in UTF-8.
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > LIMIT_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return `${folded}\r\n`;
}
