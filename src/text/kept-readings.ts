import { decodeText } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { toSha256 } from './hash.ts';
import type { Source, TextDocument } from './model.ts';
import {
  readDocument,
  toCopier,
  toReader,
  type DocumentInput,
  type ParsedDocument,
} from './read-document.ts';

/** A document without problems, as plain data. It leaves out functions and the text of the file. */
export interface KeptReading {
  /** The SHA-256 of the source with which its words were compared. */
  sourceSha256: string;
  document: Omit<TextDocument, 'retired' | 'drafts' | 'markdown' | 'toCopy' | 'source'> & {
    source: Omit<Source, 'getBytes'>;
  };
}

/**
 * Keeps the readings of documents. To read a document and compare it with its source takes far longer than to read its
 * file. A changed document has another key.
 */
export interface ReadingStore {
  get: (key: string) => KeptReading | undefined;
  set: (key: string, reading: KeptReading) => void;
}

/**
 * @param store if undefined, the document is always read
 * @returns the result of `readDocument`, from the store if neither the document nor its source has changed
 */
export function readOrReuse(input: DocumentInput, store: ReadingStore | undefined): ParsedDocument {
  if (store === undefined) return readDocument(input);
  const { file, bytes, getSource } = input;
  const key = toSha256(`${file}\n${toSha256(bytes)}`);
  const kept = store.get(key);
  if (kept && isSameSource(kept, getSource)) return revive(kept, input);
  const parsed = readDocument(input);
  const { document } = parsed;
  // The bytes of figures are not kept, so a document with figures is read each time.
  if (document && parsed.problems.length === 0 && document.figures.length === 0)
    store.set(key, toKept(document));
  return parsed;
}

function isSameSource({ sourceSha256, document }: KeptReading, getSource: DocumentInput['getSource']) {
  const bytes = getSource(document.source.file);
  return bytes instanceof Uint8Array && toSha256(bytes) === sourceSha256;
}

function toKept(document: NonNullable<ParsedDocument['document']>): KeptReading {
  const { id, file, frontMatter, sections, titleLines, beforeTitle, figures, html } = document;
  const { addresses, links, source, corrections, wordsSha256 } = document;
  const { sha256, sizeBytes, mediaType, encoding, pageCount, lines, passedOver, joins } = source;
  return {
    sourceSha256: sha256,
    document: {
      ...{ id, file, frontMatter, sections, titleLines, beforeTitle, figures, html },
      ...{ addresses, links, corrections, wordsSha256 },
      source: {
        ...{ file: source.file, sha256, sizeBytes, mediaType, encoding, pageCount },
        ...{ lines, passedOver, joins },
      },
    },
  };
}

function revive({ document }: KeptReading, { file, bytes, getSource }: DocumentInput): ParsedDocument {
  const markdown = decodeText(file, bytes).text ?? '';
  const { id, frontMatter, sections, titleLines, beforeTitle, figures, html } = document;
  const { addresses, links, source, corrections, wordsSha256 } = document;
  return {
    // The fields are in the order in which `readDocument` has them.
    document: {
      ...{ id, file, frontMatter, sections, titleLines, beforeTitle, figures, html },
      ...{ toCopy: toCopier(html), addresses, links, markdown },
      ...{ source: { ...source, getBytes: toReader(getSource, source.file) }, corrections, wordsSha256 },
    },
    problems: [],
    // Only a problem needs a line, so the front matter is read only when a problem is reported.
    getLine: (path) => readFrontMatter(file, markdown).getLine(path),
  };
}
