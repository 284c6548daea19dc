/**
 * Makes every address of the archive. A path begins with `/` and does not include the base path of the site. `toHref`
 * adds the base path, for a link in a page.
 */

/** Facts about the archive itself, for addresses and citations. */
export interface Publication {
  /** The name of the archive. */
  name: string;
  /** The origin of its address, without a path; undefined until it is known. */
  origin: string | undefined;
  /** The path under which it is published. */
  base: string;
}

/** The fixed pages. */
export const paths = {
  home: '/',
  documents: '/documents/',
  search: '/search/',
  find: '/find/',
  names: '/names/',
  terms: '/terms/',
  termsCsv: '/terms.csv',
  openSearch: '/opensearch.xml',
  verify: '/verify/',
  about: '/about/',
  compare: '/compare/',
  print: '/print/',
  themes: '/themes/',
  list: '/list/',
  download: '/download/',
  events: '/events/',
  eventsCsv: '/events.csv',
  eventsCalendar: '/events.ics',
  archiveZip: '/archive.zip',
  changes: '/changes/',
  changeFeed: '/changes.xml',
  permanentIds: '/permanent-ids.json',
  documentSchema: '/schema/document.json',
  siteMap: '/sitemap-index.xml',
  pageList: '/pages.json',
  preferences: '/preferences.js',
  preferencesAndScripts: '/preferences-and-scripts.js',
} as const;

/** The machine-readable formats of a document, by the ending of their address. */
export type ExportFormat = 'txt' | 'md' | 'json';

/** The machine-readable formats that describe a document, by the ending of their address. */
export type DescriptionFormat = 'bib' | 'ris' | 'csl.json' | 'jsonld';

/** The formats of a file with the whole archive that a route writes, by the ending of its address. */
export type WholeFormat = 'bib' | 'ris' | 'csl.json' | 'jsonl' | 'csv' | 'epub';

/** @returns the path of the whole archive in one file. */
export function toWholePath(format: WholeFormat): string {
  return `/archive.${format}`;
}

/** @returns the path of a document's page, or of one section or passage in it. */
export function toDocumentPath(documentId: string, fragmentId?: string): string {
  return `/documents/${documentId}/${fragmentId === undefined ? '' : `#${fragmentId}`}`;
}

/** @returns the path of a document's source, or of one line of it, counted from 1. */
export function toSourcePath(documentId: string, line?: number): string {
  return `/documents/${documentId}/source/${line === undefined ? '' : `#L${line}`}`;
}

/** @returns the path of the page with the people, organisations and terms of a document. */
export function toTextNamesPath(documentId: string): string {
  return `/documents/${documentId}/names/`;
}

/** @returns the path of a document in a machine-readable format. */
export function toExportPath(documentId: string, format: ExportFormat | DescriptionFormat): string {
  return `/documents/${documentId}.${format}`;
}

/**
 * @param ending the ending of the format, from `src/originals/formats.ts`
 * @returns the path of the file as received.
 */
export function toReceivedPath(documentId: string, ending: string): string {
  return `/documents/${documentId}.received.${ending}`;
}

/** @returns the path of the picture that link previews show for a document. */
export function toCardPath(documentId: string): string {
  return `/documents/${documentId}.png`;
}

/** @returns the path of the picture that the documents of a kind share in an archive with many texts */
export function toKindCardPath(kind: string): string {
  return `${paths.documents}by/nature/${kind}.png`;
}

/** @returns the path of the page that shows two texts side by side, the older on the left. */
export function toComparePath(leftId: string, rightId: string): string {
  return `${paths.compare}${leftId}/${rightId}/`;
}

/** @returns the path at which a script shows any two texts side by side. */
export function toAnyPairPath(leftId: string, rightId?: string): string {
  return `${paths.compare}?left=${leftId}${rightId === undefined ? '' : `&right=${rightId}`}`;
}

/** @returns the path of a page of a long list: `/changes/2001/` or `/find/m/ma/`; the first page has no part. */
export function toPartPath(path: string, part?: string): string {
  return part === undefined ? path : `${path}${part}/`;
}

/** @returns the id of the list with a document's pairs, on the page that lists all pairs. */
export function toPairsId(documentId: string): string {
  return `ui-with-${documentId}`;
}

/** @returns the path of the list of a document's pairs. */
export function toPairsPath(documentId: string): string {
  return `${paths.compare}#${toPairsId(documentId)}`;
}

/** @returns the path of the page with the passages of a theme. */
export function toThemePath(themeId: string): string {
  return `${paths.themes}${themeId}/`;
}

/** @returns the path of one of the archive's own pages. The first page has no slug. */
export function toAboutPath(slug?: string): string {
  return slug === undefined ? paths.about : `${paths.about}${slug}/`;
}

/** The properties by which the list of documents can be filtered. */
export type Facet = 'partner' | 'nature' | 'year';

/**
 * @param part the year, and the number of the part of a year, if the list is long: `2001`, `2001/2`
 * @returns the path of the list of the documents that share one value of a facet.
 */
export function toBrowsePath(facet: Facet, value: string, part?: string): string {
  return toPartPath(`/documents/by/${facet}/${value}/`, part);
}

/** @returns the path of a search in the documents that share one value of a facet. */
export function toSearchPath(facet: Facet, value: string): string {
  return `${paths.search}?${facet}=${encodeURIComponent(value)}`;
}

/** @returns the path of a person or organisation on the page of names. */
export function toNamePath(id: string): string {
  return `${paths.names}#${id}`;
}

/** @returns the path of the page of a person or organisation, in an archive with many texts. */
export function toNamePagePath(id: string): string {
  return `${paths.names}${id}/`;
}

/** @returns the id, on a document's page, of the note about one of its corrections, counted from 1. */
export function toCorrectionId(number: number): string {
  return `ui-correction-${number}`;
}

/**
 * @param path a path made by this module
 * @param base the path under which the archive is published, with or without a slash at its end
 * @returns the path for a link in a page
 */
export function toHref(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/+$/, '') + path;
}

/**
 * @param path a path made by this module
 * @returns the permanent address; undefined until the origin of the archive is known
 */
export function toPermanentAddress(
  path: string,
  { origin, base }: Pick<Publication, 'origin' | 'base'>,
): string | undefined {
  return origin === undefined ? undefined : new URL(toHref(path, base), origin).href;
}
