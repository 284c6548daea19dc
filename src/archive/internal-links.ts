import { isInternal } from '../text/check-address.ts';
import type { TextLink } from '../text/model.ts';
import { faults, toProblem, type Problem } from '../text/problems.ts';
import type { ArchiveContent } from '../text/read-content.ts';
import { listPassages, listSections } from '../text/tree.ts';
import { paths, toAboutPath, toBrowsePath, toDocumentPath, toExportPath, toSourcePath } from './addresses.ts';
import { toYear } from './dates.ts';

/** `URL` needs an origin to resolve a relative address. */
const ANY_ORIGIN = 'https://archive.invalid';

/** The fragments of a page; undefined if they are not checked. */
type Fragments = ReadonlySet<string> | undefined;

/**
 * Checks the links of the texts to pages of the archive: every page must be there, and every text must have the passage
 * or section. If a document could not be read, no links are checked, because other documents may link to it.
 *
 * @param content everything in `content/`
 */
export function checkInternalLinks(content: ArchiveContent): Problem[] {
  if (content.problems.length > 0) return [];
  const pages = listPages(content);
  return content.documents.flatMap(({ id, file, links }) =>
    checkLinks(file, toDocumentPath(id), links, pages),
  );
}

/**
 * Checks the archive's own pages in the same way. Their links never stop a build. A new archive with other texts begins
 * with our pages, which link to our texts.
 */
export function checkOwnPages(content: ArchiveContent): Problem[] {
  if (content.problems.length > 0) return [];
  const pages = listPages(content);
  return content.ownPages.flatMap(({ file, name, links }) =>
    checkLinks(file, toAboutPath(name === 'index' ? undefined : name), links, pages),
  );
}

function checkLinks(
  file: string,
  page: string,
  links: readonly TextLink[],
  pages: ReadonlyMap<string, Fragments>,
): Problem[] {
  return links
    .filter(({ address }) => isInternal(address))
    .flatMap(({ address, line }) => {
      const { pathname, hash } = new URL(address, ANY_ORIGIN + page);
      const path = decode(pathname);
      if (!pages.has(path) && !isComparison(path, pages))
        return [toProblem(file, line, faults.linkToNoPage(address))];
      const fragments = pages.get(path);
      const isThere = fragments?.has(decode(hash.slice(1))) ?? true;
      const isEmpty = address.endsWith('#') || (hash !== '' && !isThere);
      return isEmpty ? [toProblem(file, line, faults.linkToNoFragment(address, path))] : [];
    });
}

/** Checks the address of a pair of texts by its two ids, because there may be too many pairs to list. */
function isComparison(path: string, pages: ReadonlyMap<string, Fragments>): boolean {
  const [, left = '', right = ''] = /^\/compare\/([^/]+)\/([^/]+)\/$/u.exec(path) ?? [];
  return left !== right && [left, right].every((id) => pages.has(toSourcePath(id)));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns the path of every page and file that a text may link to */
function listPages(content: ArchiveContent): Map<string, Fragments> {
  const { documents, moved, takenDown, ownPages, authorities } = content;
  const fixed = Object.values(paths).map((path): [string, Fragments] => [path, undefined]);
  const about = ownPages.map(({ name }): [string, Fragments] => [
    toAboutPath(name === 'index' ? undefined : name),
    undefined,
  ]);
  const former = [...moved.map(({ from }) => from), ...takenDown.map(({ id }) => id)].map(
    (id): [string, Fragments] => [toDocumentPath(id), undefined],
  );
  const years = new Set(documents.map(({ frontMatter }) => toYear(frontMatter.dated)));
  const lists = [
    ...authorities.partners.map(({ id }) => toBrowsePath('partner', id)),
    ...authorities.natures.map(({ id }) => toBrowsePath('nature', id)),
    ...[...years].map((year) => toBrowsePath('year', year)),
  ].map((path): [string, Fragments] => [path, undefined]);
  return new Map([...fixed, ...about, ...former, ...lists, ...documents.flatMap(listPagesOf)]);
}

/**
 * @returns the pages and files of one document. Its page and its source have the same ids, the source also its lines.
 */
function listPagesOf(document: ArchiveContent['documents'][number]): [string, Fragments][] {
  const { id, source, retired } = document;
  const ids = [
    ...listSections(document).map((section) => section.id),
    ...listPassages(document).map((passage) => passage.id),
  ];
  const lines = source.lines.map(({ number }) => `L${number}`);
  const all = [...ids, ...retired.map((entry) => entry.id)];
  const files = (['txt', 'md', 'json', 'bib', 'ris', 'csl.json', 'jsonld'] as const).map((format) =>
    toExportPath(id, format),
  );
  return [
    [toDocumentPath(id), new Set(['', ...all])],
    [toSourcePath(id), new Set(['', ...ids, ...lines])],
    ...files.map((path): [string, Fragments] => [path, undefined]),
  ];
}
