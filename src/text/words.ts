import { createHash } from 'node:crypto';

/** The signs that printed lists begin their items with. */
const LIST_MARKERS = new Set(['-', '•', '–']);

/**
 * @returns the words of a text: what white space separates, a no-break space included. They are in Unicode
 *   normalization form C, so that two ways to write the same letter are one word.
 */
export function splitWords(text: string): string[] {
  return text.normalize('NFC').match(/\S+/gu) ?? [];
}

/** @returns whether a word of a source is nothing but the mark of a list item. */
export function isListMarker(word: string): boolean {
  return LIST_MARKERS.has(word);
}

/** @returns the SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function toSha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** @returns the hash by which the ledger knows the words of an id: 16 hexadecimal digits. */
export function toLedgerHash(words: string): string {
  return toSha256(words).slice(0, 16);
}
