import type { APIRoute } from 'astro';
import { FEED_TYPE, formatChangeFeed } from '../archive/change-feed.ts';
import { getChanges } from '../archive/changes.ts';
import { publication } from '../archive/publication.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(formatChangeFeed(getChanges(), { ...site, ...publication }), {
    headers: { 'Content-Type': FEED_TYPE },
  });
