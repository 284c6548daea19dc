import type { APIRoute } from 'astro';
import { formatPermanentIds } from '../archive/permanent-ids.ts';

export const GET: APIRoute = () =>
  new Response(formatPermanentIds(), { headers: { 'Content-Type': 'application/json' } });
