import { toPassageTemplatesRoute } from '../../archive/document-route.ts';

export const { getStaticPaths, GET } = toPassageTemplatesRoute();
