import type { APIRoute } from 'astro';
import { toFirstScript } from '../preferences/first-script.ts';

/**
 * The first script of other pages. It is a classic script, because a module runs after the first paint. Its name has no
 * hash, so that pages of an earlier release find it, too.
 */
export const GET: APIRoute = () =>
  new Response(toFirstScript(), { headers: { 'Content-Type': 'text/javascript' } });
