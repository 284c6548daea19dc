import type { APIRoute } from 'astro';
import { formatChangeFeed } from '../archive/change-feed.ts';
import { getChanges } from '../archive/changes.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(formatChangeFeed(getChanges(), site), { headers: { 'Content-Type': 'application/atom+xml' } });
