import { getCached } from '../../archive/build-cache.ts';
import { toCardInput } from '../../archive/card/draw-card.ts';
import { renderCard } from '../../archive/card/render-card.ts';
import { toDocumentRoute } from '../../archive/document-route.ts';
import { getDocuments } from '../../archive/documents.ts';
import { hasManyTexts } from '../../archive/long-lists.ts';
import { publication } from '../../archive/publication.ts';

const route = toDocumentRoute('image/png', (document) =>
  getCached('cards', toCardInput(document, publication), () => renderCard(document, publication)),
);

/**
 * A picture is as large as the page of its text, and takes longer to make. So with many texts, a kind has one picture.
 */
export const getStaticPaths: typeof route.getStaticPaths = async (options) =>
  hasManyTexts(await getDocuments()) ? [] : route.getStaticPaths(options);

export const { GET } = route;
