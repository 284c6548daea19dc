import type { APIRoute } from 'astro';
import { renderKindCard } from '../../../../archive/card/render-card.ts';
import { getDocuments } from '../../../../archive/documents.ts';
import { hasManyTexts } from '../../../../archive/long-lists.ts';
import { publication } from '../../../../archive/publication.ts';
import type { NatureKind } from '../../../../schemas/authorities.ts';

/** In an archive with many texts, all texts of a kind share a picture for link previews. Others have no such file. */
export async function getStaticPaths() {
  const documents = await getDocuments();
  const natures = new Set(hasManyTexts(documents) ? documents.map(({ nature }) => nature) : []);
  return [...natures].map((nature) => ({ params: { kind: nature.id }, props: { nature } }));
}

export const GET: APIRoute<{ nature: NatureKind }> = async ({ props: { nature } }) =>
  new Response(await renderKindCard(nature, publication), { headers: { 'Content-Type': 'image/png' } });
