import type { APIRoute, GetStaticPaths } from 'astro';
import type { DescriptionFormat, ExportFormat } from './addresses.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { getDescription } from './citations/descriptions.ts';
import { getCitations } from './citations/list-citations.ts';
import { getDocuments, type ArchiveDocument } from './documents.ts';
import { formatNotice, getFormerDocuments, type FormerDocument } from './former-documents.ts';
import { getExport } from './exports.ts';
import { publication } from './publication.ts';

/** A route has the file of a document, or a notice at the address of one that was taken down. */
type RouteProps =
  { document: ArchiveDocument; former?: undefined } | { document?: undefined; former: FormerDocument };

interface DocumentRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<RouteProps>;
}

/**
 * @param build makes the content of the file
 * @param buildNotice makes the content of the file at the address of a document that was taken down; if
 *   undefined, there is no file
 * @returns the exports of a route that writes one file for each document, also at the old addresses of documents that
 *   moved. Each format has its own route file. Without an ending in the name of the file, Astro adds a slash to the
 *   address.
 */
export function toDocumentRoute(
  contentType: string,
  build: (document: ArchiveDocument) => BodyInit | Promise<BodyInit>,
  buildNotice?: (former: FormerDocument) => string,
): DocumentRoute {
  return {
    getStaticPaths: async () => {
      const documents = await getDocuments();
      const former = getFormerDocuments().flatMap((one) => {
        const document = documents.find(({ id }) => id === one.moved?.document?.id);
        if (document === undefined && buildNotice === undefined) return [];
        return [{ params: { id: one.id }, props: document ? { document } : { former: one } }];
      });
      return [
        ...documents.map((document) => ({ params: { id: document.id }, props: { document } })),
        ...former,
      ];
    },
    GET: async ({ props: { document, former } }) =>
      new Response(document ? await build(document) : buildNotice?.(former), {
        headers: { 'Content-Type': contentType },
      }),
  };
}

/** A JSON format has the notice in a field. In other formats, the notice is the only line. */
function buildNotice(contentType: string) {
  return (former: FormerDocument) =>
    contentType.endsWith('json')
      ? `${JSON.stringify({ id: former.id, notice: formatNotice(former) }, undefined, 2)}\n`
      : `${formatNotice(former)}\n`;
}

/** @returns the exports of the route for one format of the texts. */
export function toExportRoute(format: ExportFormat): DocumentRoute {
  const { build, contentType } = getExport(format);
  return toDocumentRoute(contentType, ({ text }) => build(text, publication), buildNotice(contentType));
}

/** @returns the exports of the route for one format of description. */
export function toDescriptionRoute(format: DescriptionFormat): DocumentRoute {
  const { build, contentType } = getDescription(format);
  return toDocumentRoute(contentType, (document) => build(document, publication), buildNotice(contentType));
}

/** @returns the exports of the route for the templates with which a page cites a passage. */
export function toPassageTemplatesRoute(): DocumentRoute {
  return toDocumentRoute(MEDIA_TYPES['.json'].type, async (document) =>
    JSON.stringify((await getCitations(document, publication)).templates),
  );
}
