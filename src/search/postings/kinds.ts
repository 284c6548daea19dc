/**
 * What a line of the postings is about. The key of a line is the word or name, and the sign of its kind. No word has
 * such a sign. It comes before all letters, so that all lines of a word are side by side.
 */
export const KINDS = {
  /** A word in capitals: `IT`, which is not `it`. */
  capitals: '!c',
  /** The documents whose id, titles, partners or year have the word, for references: `us 2014`. */
  documents: '!d',
  /** A fact of documents: their date, kind, publisher, authors. */
  fact: '!f',
  /** The document with an id: `us-2014`. */
  id: '!i',
  /** The passages that the list of people and organisations has under a name. */
  listed: '!l',
  /** A month or a day that texts print: `2000-9`, `2000-9-23`, `9-23`. */
  month: '!m',
  /** A name of the authorities, in any of its spellings. */
  name: '!n',
  /** The documents published at an address. */
  source: '!s',
  /** The documents with a title. */
  title: '!t',
  /** A year that texts print, or the first year of ranges: `2000`, `2000-`. */
  year: '!y',
} as const;

/** @returns the word of a key, without the sign of its kind */
export function toWord(key: string): string {
  return key.replace(/![a-z].*$/u, '');
}
