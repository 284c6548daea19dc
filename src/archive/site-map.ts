import { MEDIA_TYPES, toContentType } from '../media-types.ts';
import { paths, toPermanentAddress, type Publication } from './addresses.ts';
import type { Change } from './changes.ts';

/** Pages that have the words of all texts, or a list of them. They change when a text changes. */
const PAGES_OF_ALL = [
  paths.home,
  paths.documents,
  paths.print,
  paths.find,
  paths.names,
  paths.terms,
  paths.changes,
];

/** Says when the pages of the site map changed. */
export interface SiteMap {
  /**
   * @param path the path of a page
   * @returns the date of the last change to its texts, as precise as in the data; undefined if it has no texts. The
   *   time of the build is never used, so the same archive always has the same site map
   */
  getLastChange: (path: string) => string | undefined;
}

/**
 * @param html a built page
 * @returns whether search engines should list it. A page that only says where a text went is not listed
 */
export function isListed(html: string): boolean {
  return !html.includes('<meta name="robots" content="noindex"');
}

/** @param changes every change of the texts, the newest first */
export function toSiteMap(changes: readonly Change[]): SiteMap {
  const newest = new Map(changes.toReversed().map(({ documentId, when }) => [documentId, when]));
  return {
    getLastChange: (path) => {
      if (PAGES_OF_ALL.some((page) => page === path)) return changes[0]?.when;
      const ids = path.split('/').filter((part) => newest.has(part));
      return ids
        .flatMap((id) => newest.get(id) ?? [])
        .toSorted()
        .at(-1);
    },
  };
}

export const ROBOTS_TYPE = toContentType(MEDIA_TYPES['.txt']);

/** @returns the content of `robots.txt`. It allows everything, and names the site map if there is one. */
export function formatRobots(publication: Pick<Publication, 'origin' | 'base'>): string {
  const siteMap = toPermanentAddress(paths.siteMap, publication);
  return `User-agent: *\nAllow: /\n${siteMap === undefined ? '' : `\nSitemap: ${siteMap}\n`}`;
}
