import { MEDIA_TYPES, toContentType } from '../media-types.ts';
import { paths, toDocumentPath, toPermanentAddress, type Publication } from './addresses.ts';
import type { Change } from './changes.ts';

/** Pages that have the words of all texts, or a list of them. They change when a text changes. */
const PAGES_OF_ALL = [paths.home, paths.documents, paths.print, paths.find, paths.changes];

/** Says which pages are in the site map, and when they changed. */
export interface SiteMap {
  /**
   * @param path the path of a page
   * @returns whether search engines should list the page. The old address of a text that moved only leads on
   */
  isListed: (path: string) => boolean;
  /**
   * @param path the path of a page
   * @returns the date of the last change to its texts, as precise as in the data; undefined if it has no texts. The time
   *   of the build is never used, so the same archive always has the same site map
   */
  getLastChange: (path: string) => string | undefined;
}

/**
 * @param changes every change of the texts, the newest first
 * @param movedIds the old ids of texts that moved
 */
export function toSiteMap(changes: readonly Change[], movedIds: readonly string[]): SiteMap {
  const oldPaths = new Set(movedIds.map((id) => toDocumentPath(id)));
  const newest = new Map(changes.toReversed().map(({ documentId, when }) => [documentId, when]));
  return {
    isListed: (path) => !oldPaths.has(path),
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

/** @returns the content of `robots.txt`. It allows everything, and names the site map if there is one */
export function formatRobots(publication: Pick<Publication, 'origin' | 'base'>): string {
  const siteMap = toPermanentAddress(paths.siteMap, publication);
  return `User-agent: *\nAllow: /\n${siteMap === undefined ? '' : `\nSitemap: ${siteMap}\n`}`;
}
