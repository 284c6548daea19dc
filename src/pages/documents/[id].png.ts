import { renderCard } from '../../archive/card/render-card.ts';
import { toDocumentRoute } from '../../archive/document-route.ts';
import { publication } from '../../archive/publication.ts';

export const { getStaticPaths, GET } = toDocumentRoute('image/png', (document) =>
  renderCard(document, publication),
);
