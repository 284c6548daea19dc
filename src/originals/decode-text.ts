import { UnreadableError } from './reading.ts';

const MARKS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A text, and the encoding that its bytes had. */
export interface DecodedText {
  text: string;
  /** The name of the encoding in the Encoding Standard. */
  encoding: string;
}

/** @returns the encoding that a byte order mark names; undefined if there is none. */
export function findByteOrderMark(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/**
 * Decodes the bytes of a text strictly. A byte that the encoding does not have is an error, so that no word is lost.
 *
 * @param label a label of the Encoding Standard, for example `shift_jis`
 *   (https://encoding.spec.whatwg.org/#names-and-labels)
 * @returns the text without its byte order mark
 * @throws {UnreadableError} if the label is unknown or the bytes have another encoding
 */
export function decodeBytes(bytes: Uint8Array, label: string): DecodedText {
  const decoder = toDecoder(label);
  try {
    return { text: decoder.decode(bytes).replace(/^\ufeff/u, ''), encoding: decoder.encoding };
  } catch (error) {
    throw new UnreadableError('wrong-encoding', decoder.encoding, { cause: error });
  }
}

function toDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch (error) {
    throw new UnreadableError('unknown-encoding', label, { cause: error });
  }
}
