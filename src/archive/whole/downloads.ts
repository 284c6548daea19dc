import { download as words } from '../../interface/download.ts';
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
    id: 'ui-everything',
    title: words.allInOneFile,
    downloads: [
      {
        path: paths.archiveZip,
        ...words.everything,
      },
    ],
  },
  {
    id: 'ui-read',
    title: words.toRead,
    downloads: [
      {
        path: toWholePath('epub'),
        ...words.book,
      },
    ],
  },
  {
    id: 'ui-references',
    title: words.forReferenceManagers,
    downloads: [
      {
        path: toWholePath('ris'),
        ...words.ris,
      },
      {
        path: toWholePath('bib'),
        ...words.bibtex,
      },
      {
        path: toWholePath('csl.json'),
        ...words.cslJson,
      },
    ],
  },
  {
    id: 'ui-data',
    title: words.forAnalysis,
    downloads: [
      {
        path: toWholePath('csv'),
        ...words.paragraphsCsv,
      },
      {
        path: toWholePath('jsonl'),
        ...words.paragraphsJson,
      },
      {
        path: paths.termsCsv,
        ...words.termsCsv,
      },
      {
        path: paths.permanentIds,
        ...words.ledger,
      },
    ],
  },
  {
    id: 'ui-events-files',
    title: words.events,
    downloads: [
      {
        path: paths.eventsCsv,
        ...words.eventsCsv,
      },
      {
        path: paths.eventsCalendar,
        ...words.eventsCalendar,
      },
    ],
  },
];
