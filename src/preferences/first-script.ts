import { minifySync } from 'vite';
import { applyPreferences } from './apply.ts';
import { PREFERENCES, STORAGE_KEY } from './preferences.ts';

/** @returns the source of the script that sets the preferences before the first paint */
export function toFirstScript(): string {
  const values = [STORAGE_KEY, PREFERENCES.map(({ name }) => name)].map((value) => JSON.stringify(value));
  return minifySync('first-script.js', `(${applyPreferences.toString()})(${values.join(',')})`).code;
}
