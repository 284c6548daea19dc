import type { APIRoute, GetStaticPaths } from 'astro';
import type { DescriptionFormat } from '../addresses.ts';
import { getDocuments, type ArchiveDocument } from '../documents.ts';
import { publication } from '../publication.ts';
import { getDescription } from './descriptions.ts';

interface DescriptionRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ document: ArchiveDocument }>;
}

/** @returns what the route of one form of description exports; each form has a file of its own, as the texts' forms do. */
export function toDescriptionRoute(format: DescriptionFormat): DescriptionRoute {
  const { build, contentType } = getDescription(format);
  return {
    getStaticPaths: async () =>
      (await getDocuments()).map((document) => ({ params: { id: document.id }, props: { document } })),
    GET: ({ props: { document } }) =>
      new Response(build(document, publication), { headers: { 'Content-Type': contentType } }),
  };
}
