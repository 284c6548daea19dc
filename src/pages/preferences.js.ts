import type { APIRoute } from 'astro';
import { showMissingScript } from '../dom/missing-script.ts';
import { applyPreferences } from '../preferences/apply.ts';
import { PREFERENCES, STORAGE_KEY } from '../preferences/preferences.ts';

/**
 * The script that every page runs first. It is a classic script, because a module runs after the first paint. Its name
 * has no hash, so a page of an earlier release finds it, too.
 */
export const GET: APIRoute = () => {
  const values = [STORAGE_KEY, PREFERENCES.map(({ name }) => name)].map((value) => JSON.stringify(value));
  const scripts = [
    `(${applyPreferences.toString()})(${values.join(',')})`,
    `(${showMissingScript.toString()})()`,
  ];
  return new Response(scripts.join(';'), { headers: { 'Content-Type': 'text/javascript' } });
};
