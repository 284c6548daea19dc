import { decodeBytes, findByteOrderMark } from './decode-text.ts';
import type { OriginalMediaType } from './formats.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { readXml } from './read-xml.ts';
import { UnreadableError, type OriginalReading, type Unreadable } from './reading.ts';

/**
 * The sizes above which a file is refused. A text may have a megabyte, and its source has about the same words. Formats
 * with markup and pictures need more bytes than words alone.
 */
const LIMITS_BYTES: Record<OriginalMediaType, number> = {
  'text/plain': 2_000_000,
  'text/html': 10_000_000,
  'application/xml': 10_000_000,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 40_000_000,
  'application/pdf': 40_000_000,
};

/** What is known about a file apart from its bytes. */
export interface OriginalFacts {
  mediaType: OriginalMediaType;
  /** A label of the Encoding Standard, if the front matter names one. */
  encoding?: string | undefined;
}

/**
 * Reads the words of a file as received, in their order, in lines. The words of a text are compared with these. Except
 * for the parsers of the formats, this shares no code with `scripts/import/`.
 *
 * @returns the lines, or why the file cannot be read. Time and memory are limited
 */
export function readOriginal(
  bytes: Uint8Array,
  { mediaType, encoding }: OriginalFacts,
): OriginalReading | Unreadable {
  const limit = LIMITS_BYTES[mediaType];
  if (bytes.byteLength > limit) return { reason: 'too-large', detail: String(limit) };
  try {
    return READERS[mediaType](bytes, encoding);
  } catch (error) {
    if (error instanceof UnreadableError) return error.unreadable;
    throw error;
  }
}

const READERS: Record<OriginalMediaType, (bytes: Uint8Array, encoding?: string) => OriginalReading> = {
  'text/plain': readText,
  'text/html': readHtml,
  'application/xml': readXml,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readDocx,
  'application/pdf': readPdf,
};

/** Keeps the lines of a plain text as received, with all their characters. */
function readText(bytes: Uint8Array, label?: string): OriginalReading {
  const { text, encoding } = decodeBytes(bytes, findByteOrderMark(bytes) ?? label ?? 'utf-8');
  return { lines: text.split(/\r\n|\r|\n/u), encoding };
}
