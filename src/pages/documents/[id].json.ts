import { toExportRoute } from '../../archive/export-route.ts';

export const { getStaticPaths, GET } = toExportRoute('json');
