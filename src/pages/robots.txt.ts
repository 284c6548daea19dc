import type { APIRoute } from 'astro';
import { formatRobots } from '../archive/site-map.ts';
import { publication } from '../archive/publication.ts';

export const GET: APIRoute = () =>
  new Response(formatRobots(publication), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
