import { getCached } from '../../archive/build-cache.ts';
import { toCardInput } from '../../archive/card/draw-card.ts';
import { renderCard } from '../../archive/card/render-card.ts';
import { toDocumentRoute } from '../../archive/document-route.ts';
import { publication } from '../../archive/publication.ts';

export const { getStaticPaths, GET } = toDocumentRoute('image/png', (document) =>
  getCached('cards', toCardInput(document, publication), () => renderCard(document, publication)),
);
