import { toDocumentPath, toHref } from './addresses.ts';
import type { ArchiveDocument } from './documents.ts';

// Only what follows the origin is used: every page of the archive has the same one.
const ANY_ORIGIN = 'https://archive.invalid';

/**
 * @param idPrefix what every id of the copy begins with: `ui-…`, for the ids of a text belong to its own page
 * @returns the text as it stands in its article, one heading level lower. Its numbers lead to the permanent addresses
 */
export function toCopyHtml({ id, text }: Pick<ArchiveDocument, 'id' | 'text'>, idPrefix: string): string {
  const page = new URL(toHref(toDocumentPath(id)), ANY_ORIGIN);
  return text.toCopy({
    idPrefix,
    linkSuffix: `of ${id}`,
    headingShift: 1,
    resolve: (href) => {
      const { origin, pathname, search, hash } = new URL(href, page);
      return origin === ANY_ORIGIN ? pathname + search + hash : href;
    },
  });
}
