/** A kind of file that the archive can keep as a source, and read. */
export interface OriginalFormat {
  id: 'text' | 'html' | 'xml' | 'docx' | 'pdf';
  /** The media type, as the front matter writes it. */
  mediaType: string;
  /** The name that readers see. */
  name: string;
  /**
   * The endings of file names of this format. The first one ends the address of the file. `src/media-types.ts` lists
   * these endings apart from the endings of our own files, because only our own files are always UTF-8.
   */
  endings: readonly [string, ...string[]];
}

/** Every format that the archive can read. */
export const FORMATS = [
  { id: 'text', mediaType: 'text/plain', name: 'Plain text', endings: ['text', 'txt'] },
  { id: 'html', mediaType: 'text/html', name: 'HTML', endings: ['htm', 'html', 'xhtml', 'xht'] },
  { id: 'xml', mediaType: 'application/xml', name: 'XML', endings: ['xml', 'akn', 'tei'] },
  {
    id: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word (DOCX)',
    endings: ['docx', 'docm', 'dotx'],
  },
  { id: 'pdf', mediaType: 'application/pdf', name: 'PDF', endings: ['pdf'] },
] as const satisfies readonly OriginalFormat[];

/** The media type of a format that the archive can read. */
export type OriginalMediaType = (typeof FORMATS)[number]['mediaType'];

/** @returns the format with this media type. */
export function getFormat(mediaType: OriginalMediaType): OriginalFormat {
  const format = FORMATS.find((one) => one.mediaType === mediaType);
  if (format === undefined) throw new Error(`There is no format ${mediaType}.`);
  return format;
}

/** @returns the media type of a file by the ending of its name. A file with another ending is plain text. */
export function guessMediaType(fileName: string): OriginalMediaType {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const format = FORMATS.find(({ endings }: OriginalFormat) => endings.includes(ending));
  return format?.mediaType ?? 'text/plain';
}
