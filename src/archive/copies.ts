import { toDocumentPath, toHref } from './addresses.ts';
import type { ArchiveDocument } from './documents.ts';

// `URL` needs an origin to resolve a path. The result is without it, because all pages have the same origin.
const ANY_ORIGIN = 'https://archive.invalid';

/**
 * @param idPrefix the beginning of every id of the copy. It begins with `ui-`, because only the text's own page may use
 *   the published ids
 * @param passages the ids of the passages to show; undefined for the whole text
 * @returns the HTML of the text, with headings one level lower. Its numbers link to the permanent addresses
 */
export function toCopyHtml(
  { id, text }: Pick<ArchiveDocument, 'id' | 'text'>,
  idPrefix: string,
  passages?: ReadonlySet<string>,
): string {
  const page = new URL(toHref(toDocumentPath(id)), ANY_ORIGIN);
  return text.toCopy({
    idPrefix,
    linkSuffix: `of ${id}`,
    headingShift: 1,
    ...(passages === undefined ? {} : { passages }),
    resolve: (href) => {
      // Nearly all links lead to a passage or section of the text itself.
      if (/^#[\w-]*$/u.test(href)) return page.pathname + href;
      const { origin, pathname, search, hash } = new URL(href, page);
      return origin === ANY_ORIGIN ? pathname + search + hash : href;
    },
  });
}
