import { toExportRoute } from '../../archive/document-route.ts';

export const { getStaticPaths, GET } = toExportRoute('txt');
