import type { APIRoute, GetStaticPaths } from 'astro';
import type { DescriptionFormat, ExportFormat } from './addresses.ts';
import { getDescription } from './citations/descriptions.ts';
import { getDocuments, type ArchiveDocument } from './documents.ts';
import { getExport } from './exports.ts';
import { publication } from './publication.ts';

interface DocumentRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ document: ArchiveDocument }>;
}

/**
 * @param build makes the content of the file
 * @returns the exports of a route that writes one file for each document. Each format has its own route file. Without
 *   an ending in the name of the file, Astro adds a slash to the address.
 */
export function toDocumentRoute(
  contentType: string,
  build: (document: ArchiveDocument) => BodyInit | Promise<BodyInit>,
): DocumentRoute {
  return {
    getStaticPaths: async () =>
      (await getDocuments()).map((document) => ({ params: { id: document.id }, props: { document } })),
    GET: async ({ props: { document } }) =>
      new Response(await build(document), { headers: { 'Content-Type': contentType } }),
  };
}

/** @returns the exports of the route for one format of the texts. */
export function toExportRoute(format: ExportFormat): DocumentRoute {
  const { build, contentType } = getExport(format);
  return toDocumentRoute(contentType, ({ text }) => build(text));
}

/** @returns the exports of the route for one format of description. */
export function toDescriptionRoute(format: DescriptionFormat): DocumentRoute {
  const { build, contentType } = getDescription(format);
  return toDocumentRoute(contentType, (document) => build(document, publication));
}
