import type { APIRoute } from 'astro';
import { toFirstScript } from '../preferences/first-script.ts';

/**
 * The script that pages run first. It is a classic script, because a module runs after the first paint. Its name has no
 * hash, so a page of an earlier release finds it, too.
 */
export const GET: APIRoute = () =>
  new Response(toFirstScript(), { headers: { 'Content-Type': 'text/javascript' } });
