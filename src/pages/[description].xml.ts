import type { APIRoute, GetStaticPaths } from 'astro';
import { OPEN_SEARCH_TYPE, formatOpenSearch } from '../archive/open-search.ts';
import { publication } from '../archive/publication.ts';
import { site } from '../site.ts';

/** A dynamic route, so that there is no file where the description cannot be made. A fixed route would write an empty one. */
export const getStaticPaths = (() => {
  const xml = formatOpenSearch({ ...site, ...publication });
  return xml === undefined ? [] : [{ params: { description: 'opensearch' }, props: { xml } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': OPEN_SEARCH_TYPE } });
