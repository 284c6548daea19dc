import type { APIRoute, GetStaticPaths } from 'astro';
import type { DescriptionFormat } from '../addresses.ts';
import { getDocuments, type ArchiveDocument } from '../documents.ts';
import { publication } from '../publication.ts';
import { getDescription } from './descriptions.ts';

interface DescriptionRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ document: ArchiveDocument }>;
}

/** @returns the exports of the route for one format of description. Each format has a route file of its own. */
export function toDescriptionRoute(format: DescriptionFormat): DescriptionRoute {
  const { build, contentType } = getDescription(format);
  return {
    getStaticPaths: async () =>
      (await getDocuments()).map((document) => ({ params: { id: document.id }, props: { document } })),
    GET: ({ props: { document } }) =>
      new Response(build(document, publication), { headers: { 'Content-Type': contentType } }),
  };
}
