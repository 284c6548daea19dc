import { toDescriptionRoute } from '../../archive/document-route.ts';

export const { getStaticPaths, GET } = toDescriptionRoute('ris');
