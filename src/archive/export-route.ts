import type { APIRoute, GetStaticPaths } from 'astro';
import type { ExportFormat } from './addresses.ts';
import { getDocuments, type ArchiveDocument } from './documents.ts';
import { getExport } from './exports.ts';

interface ExportRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ document: ArchiveDocument }>;
}

/**
 * @returns what the route of one form of the documents exports. Each form has a file of its own: Astro wants a slash at the
 * end of an address unless it reads an ending in the file's name.
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
