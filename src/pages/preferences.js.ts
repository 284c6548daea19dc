import type { APIRoute } from 'astro';
import { applyPreferences } from '../preferences/apply.ts';
import { PREFERENCES, STORAGE_KEY } from '../preferences/preferences.ts';

/** This is a classic script, because a module runs after the first paint. */
export const GET: APIRoute = () => {
  const values = [STORAGE_KEY, PREFERENCES.map(({ name }) => name)].map((value) => JSON.stringify(value));
  return new Response(`(${applyPreferences.toString()})(${values.join(',')})`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
