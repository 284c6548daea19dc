import type { APIRoute, GetStaticPaths } from 'astro';
import type { ExportFormat } from './addresses.ts';
import { getDocuments, type ArchiveDocument } from './documents.ts';
import { getExport } from './exports.ts';

interface ExportRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ document: ArchiveDocument }>;
}

/**
 * @returns the exports of the route for one format of the documents. Each format has its own route file. Without an
 *   ending in the name of the file, Astro adds a slash to the address.
 */
export function toExportRoute(format: ExportFormat): ExportRoute {
  const { build, contentType } = getExport(format);
  return {
    getStaticPaths: async () =>
      (await getDocuments()).map((document) => ({ params: { id: document.id }, props: { document } })),
    GET: ({ props: { document } }) =>
      new Response(build(document.text), { headers: { 'Content-Type': contentType } }),
  };
}
