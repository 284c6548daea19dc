import { PREFERENCES, STORAGE_KEY, type Preference } from './preferences.ts';

/**
 * Sets a choice on this page, and stores all choices for the next page.
 *
 * @returns whether the browser could store the choices
 */
export function choose(name: Preference['name'], value: string): boolean {
  const { dataset } = document.documentElement;
  if (value === '') Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
  const chosen = PREFERENCES.flatMap((preference) => {
    const now = dataset[preference.name];
    return now === undefined ? [] : [[preference.name, now]];
  });
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(chosen)));
    return true;
  } catch {
    return false;
  }
}
