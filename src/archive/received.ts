import { sourcePage } from '../interface/source-page.ts';
import { getFormat, type OriginalMediaType } from '../originals/formats.ts';
import type { Source } from '../text/model.ts';
import { toReceivedPath } from './addresses.ts';

/** The file of a document as received, as its page shows it. */
export interface ReceivedFile {
  /** The path at which readers get its bytes. */
  path: string;
  /** The media type. */
  contentType: OriginalMediaType;
  /** The format and the encoding, for readers. */
  format: string;
  /** Sentences that say how the archive got the lines of words from the file. */
  howRead: string;
  /** Whether the lines are the lines of the file itself, not made from its format. */
  hasOwnLines: boolean;
}

/** @returns what readers learn about the file of a document. */
export function describeReceived(documentId: string, source: Source): ReceivedFile {
  const { mediaType, encoding } = source;
  const { id, name, endings } = getFormat(mediaType);
  return {
    path: toReceivedPath(documentId, endings[0]),
    contentType: mediaType,
    format: encoding === undefined ? name : `${name} (${encoding})`,
    howRead: sourcePage.howRead(id, source.pageCount ?? 0),
    hasOwnLines: mediaType === 'text/plain',
  };
}
