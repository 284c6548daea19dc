import type { APIRoute } from 'astro';
import { showMissingScript } from '../dom/missing-script.ts';
import { toFirstScript } from '../preferences/first-script.ts';

/** The first script of pages that cannot work without scripts. It also shows a message if one of them is missing. */
export const GET: APIRoute = () =>
  new Response(`${toFirstScript()};(${showMissingScript.toString()})()`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
