import { paths } from './addresses.ts';

/** A page of the archive: its path, its title and, if it only leads to another page, the path of that page. */
export type ListedPage = [path: string, title: string, leadsTo?: string];

/** The characters that Astro escapes in a title. */
const ESCAPED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };

/**
 * Lists the pages. At a wrong address, readers see a page that finds the nearest pages in this list.
 *
 * @param built the path and the HTML of every page of the build, one after the other, because all together would be too
 *   large
 * @param siteName the name of the archive, which every title ends with
 * @param moved the new path of each page that only leads to another page
 * @returns the pages by their paths. Pairs of texts are left out, because there are many, and their addresses follow
 *   from the ids
 */
export function toPageList(
  built: Iterable<{ path: string; html: string }>,
  siteName: string,
  moved: ReadonlyMap<string, string>,
): ListedPage[] {
  const titles = new Map<string, string>();
  for (const { path, html } of built) titles.set(path, readTitle(html, siteName));
  return [...titles.keys()]
    .filter((path) => path !== '/404/' && (path === paths.compare || !path.startsWith(paths.compare)))
    .toSorted()
    .map((path) => {
      const leadsTo = moved.get(path);
      const title = titles.get(leadsTo ?? path) ?? '';
      return leadsTo === undefined ? [path, title] : [path, title, leadsTo];
    });
}

function readTitle(html: string, siteName: string): string {
  const [, escaped = ''] = /<title>([^<]*)<\/title>/u.exec(html) ?? [];
  const title = escaped.replace(/&([a-z]+|#\d+);/gu, (entity, name: string) => ESCAPED[name] ?? entity);
  const own = title.endsWith(` · ${siteName}`) ? title.slice(0, -` · ${siteName}`.length) : title;
  // A part of a string keeps the whole string in memory, here the page. So a copy of the title is returned.
  return Buffer.from(own).toString();
}
