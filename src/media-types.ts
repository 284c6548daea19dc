/** How the files with one ending are sent. */
export interface MediaType {
  /** The media type, without parameters. */
  type: string;
  /**
   * Whether hosts must say that the file is UTF-8. Other formats are always UTF-8, or name their encoding in the file.
   */
  needsCharset: boolean;
  /** Whether hosts compress it. Other files are already compressed. */
  isCompressed: boolean;
}

const text = (type: string): MediaType => ({ type, needsCharset: true, isCompressed: true });
const structured = (type: string): MediaType => ({ type, needsCharset: false, isCompressed: true });
/** Files as received, in any encoding. Hosts must not say that they are UTF-8. */
const received = structured;
const packed = (type: string): MediaType => ({ type, needsCharset: false, isCompressed: false });

/**
 * The media type of every file of the site, by the ending of its path. If several endings match, the longest counts. A
 * build fails if it makes a file that is not in this table.
 */
export const MEDIA_TYPES = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.txt': text('text/plain'),
  '/SHA256SUMS': text('text/plain'),
  '.md': text('text/markdown'),
  '.csv': text('text/csv'),
  '.ics': text('text/calendar'),
  '.bib': text('application/x-bibtex'),
  '.ris': text('application/x-research-info-systems'),
  '.json': structured('application/json'),
  '.jsonl': structured('application/jsonl'),
  '.csl.json': structured('application/vnd.citationstyles.csl+json'),
  '/schema/document.json': structured('application/schema+json'),
  '.jsonld': structured('application/ld+json'),
  '.webmanifest': structured('application/manifest+json'),
  '.xml': structured('application/xml'),
  '/changes.xml': structured('application/atom+xml'),
  '/opensearch.xml': structured('application/opensearchdescription+xml'),
  '.xsl': structured('application/xslt+xml'),
  '.svg': structured('image/svg+xml'),
  '.text': received('text/plain'),
  '.htm': received('text/html'),
  '.wasm': structured('application/wasm'),
  '.png': packed('image/png'),
  '.jpg': packed('image/jpeg'),
  '.woff2': packed('font/woff2'),
  '.docx': packed('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  '.pdf': packed('application/pdf'),
  '.epub': packed('application/epub+zip'),
  '.zip': packed('application/zip'),
  // Pagefind's files are compressed with gzip. The scripts of the page unpack them.
  '.pagefind': packed('application/octet-stream'),
  '.pf_meta': packed('application/octet-stream'),
  '.pf_index': packed('application/octet-stream'),
} as const satisfies Record<string, MediaType>;

const LONGEST_FIRST = Object.entries<MediaType>(MEDIA_TYPES).toSorted(([a], [b]) => b.length - a.length);

/**
 * @param path the path of a file, which begins with `/`
 * @returns undefined if the table does not have its ending
 */
export function findMediaType(path: string): MediaType | undefined {
  return LONGEST_FIRST.find(([ending]) => path.endsWith(ending))?.[1];
}

/** @returns the value of the header Content-Type. */
export function toContentType({ type, needsCharset }: MediaType): string {
  return needsCharset ? `${type}; charset=utf-8` : type;
}
