import type { APIRoute } from 'astro';
import { ROBOTS_TYPE, formatRobots } from '../archive/site-map.ts';
import { publication } from '../archive/publication.ts';

export const GET: APIRoute = () =>
  new Response(formatRobots(publication), {
    headers: { 'Content-Type': ROBOTS_TYPE },
  });
