import { paths, toWholePath } from '../addresses.ts';

/** A file with the whole archive, for a reader to take away. */
export interface Download {
  path: string;
  name: string;
  /** What it is for, in one sentence. */
  use: string;
  /** What the file has, and its format. */
  format: string;
}

/** A group of files for one purpose. */
export interface DownloadGroup {
  /** The fragment of its heading. */
  id: string;
  title: string;
  downloads: Download[];
}

/**
 * @param hasTerms whether the archive counts terms. Without them it has no table of terms
 * @returns every file with the whole archive, in the order in which readers see them
 */
export function listDownloads(hasTerms: boolean): DownloadGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    downloads: group.downloads.filter(({ path }) => path !== paths.termsCsv || hasTerms),
  }));
}

const GROUPS: readonly DownloadGroup[] = [
  {
    id: 'ui-read',
    title: 'To read',
    downloads: [
      {
        path: toWholePath('epub'),
        name: 'Book',
        use: 'For phones, tablets and e-readers, also offline.',
        format:
          'EPUB 3, with a table of contents, the number of each paragraph and the notes on errors. It has no images and leaves letters and colours to your reader.',
      },
      {
        path: paths.archiveZip,
        name: 'Everything, with the pages',
        use: 'For reading offline and for keeping a copy.',
        format:
          'ZIP: the pages (open index.html), the texts, the sources as received, the list of every published paragraph (ledger), and SHA-256 checksums. Search and the check of quotations need a web server, and say how to start one.',
      },
    ],
  },
  {
    id: 'ui-references',
    title: 'For reference managers',
    downloads: [
      {
        path: toWholePath('ris'),
        name: 'RIS',
        use: 'For Zotero, EndNote, Mendeley and Citavi.',
        format: 'One reference for each text.',
      },
      {
        path: toWholePath('bib'),
        name: 'BibTeX',
        use: 'For LaTeX, JabRef and Zotero.',
        format: 'One entry for each text, with the exact date of BibLaTeX.',
      },
      {
        path: toWholePath('csl.json'),
        name: 'CSL-JSON',
        use: 'For pandoc and Zotero.',
        format: 'CSL-JSON 1.0.2, one item for each text.',
      },
    ],
  },
  {
    id: 'ui-data',
    title: 'For analysis',
    downloads: [
      {
        path: toWholePath('csv'),
        name: 'Paragraphs as a table',
        use: 'For Excel, LibreOffice, R and pandas.',
        format:
          'CSV (RFC 4180, UTF-8): one row for each paragraph, with its text, date, kind, section and address. If a field begins like a formula, it gets an apostrophe, so that no spreadsheet runs it.',
      },
      {
        path: toWholePath('jsonl'),
        name: 'Paragraphs as JSON',
        use: 'For programs and language models.',
        format: 'JSON Lines (UTF-8): one object for each paragraph. The words are never changed.',
      },
      {
        path: paths.termsCsv,
        name: 'Counted terms',
        use: 'For spreadsheets and programs.',
        format: 'CSV: how often each text has each term of a list, with the number of words of the text.',
      },
      {
        path: paths.permanentIds,
        name: 'Ledger',
        use: 'For checking a later copy of the archive.',
        format: 'JSON: every section and paragraph that was ever published, with a hash of its words.',
      },
    ],
  },
  {
    id: 'ui-events-files',
    title: 'Events that the texts mention',
    downloads: [
      {
        path: paths.eventsCsv,
        name: 'Events as a table',
        use: 'For spreadsheets and programs.',
        format:
          'CSV: one row for each event, with its date, the paragraph that mentions it, and its address.',
      },
      {
        path: paths.eventsCalendar,
        name: 'Events as a calendar',
        use: 'For calendar programs.',
        format:
          'iCalendar (RFC 5545), with whole days. Events of which the texts give only the year or month are left out.',
      },
    ],
  },
];
