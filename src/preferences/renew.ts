import { applyPreferences } from './apply.ts';
import { PREFERENCES, STORAGE_KEY } from './preferences.ts';

/**
 * Applies the stored choices again. A page from the browser's page cache or in another tab still has the choices from
 * when it was loaded.
 */
export function renewPreferences(): void {
  const { dataset } = document.documentElement;
  try {
    localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is forbidden, so only the page has the choices.
    return;
  }
  const names = PREFERENCES.map(({ name }) => name);
  for (const name of names) Reflect.deleteProperty(dataset, name);
  applyPreferences(STORAGE_KEY, names);
  for (const radio of document.querySelectorAll<HTMLInputElement>('#ui-preferences input'))
    radio.checked = radio.value === (dataset[radio.name] ?? '');
}
