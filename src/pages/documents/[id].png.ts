import type { APIRoute, GetStaticPaths } from 'astro';
import { renderCard } from '../../archive/card/render-card.ts';
import { getDocuments, type ArchiveDocument } from '../../archive/documents.ts';
import { publication } from '../../archive/publication.ts';

export const getStaticPaths = (async () =>
  (await getDocuments()).map((document) => ({
    params: { id: document.id },
    props: { document },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: ArchiveDocument }> = async ({ props: { document } }) =>
  new Response(await renderCard(document, publication), { headers: { 'Content-Type': 'image/png' } });
