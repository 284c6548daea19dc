import { toDescriptionRoute } from '../../archive/citations/description-route.ts';

export const { getStaticPaths, GET } = toDescriptionRoute('ris');
