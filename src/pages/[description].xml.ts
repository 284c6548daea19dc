import type { APIRoute, GetStaticPaths } from 'astro';
import { OPEN_SEARCH_TYPE, formatOpenSearch } from '../archive/open-search.ts';
import { publication } from '../archive/publication.ts';
import { site } from '../site.ts';

/**
 * This route is dynamic, so that it writes no file if there is no description. A fixed route always writes a file.
 */
export const getStaticPaths = (() => {
  const xml = formatOpenSearch({ ...site, ...publication });
  return xml === undefined ? [] : [{ params: { description: 'opensearch' }, props: { xml } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': OPEN_SEARCH_TYPE } });
