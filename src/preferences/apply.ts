/**
 * Applies the stored choices before the first paint, so that the page does not flash in other colours or sizes. A
 * separate blocking script contains the source of this function, so it must not use anything from outside.
 *
 * @param names the names of the choices; other stored names are ignored
 */
export function applyPreferences(storageKey: string, names: readonly string[]): void {
  const { dataset } = document.documentElement;
  // In a page that was opened from a file, browsers start no module, so the panel could not open.
  if (location.host) dataset['script'] = '';
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown> | null;
    for (const name of names) {
      const value = kept?.[name];
      if (typeof value === 'string') dataset[name] = value;
    }
  } catch {
    // Storage is forbidden, or its content is not JSON. The page uses the defaults.
  }
}
