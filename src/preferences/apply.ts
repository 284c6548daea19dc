/**
 * Puts the kept choices on the page before it is painted for the first time, so that it never flashes in another colour
 * or size. Its text is sent as a script of its own, which blocks the painting: it may name nothing outside itself.
 *
 * @param names of the choices; any other thing that is kept is passed over
 */
export function applyPreferences(storageKey: string, names: readonly string[]): void {
  const { dataset } = document.documentElement;
  dataset['script'] = '';
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown> | null;
    for (const name of names) {
      const value = kept?.[name];
      if (typeof value === 'string') dataset[name] = value;
    }
  } catch {
    // Nothing may be kept here, or what is kept is not ours: the page looks as it does without a choice.
  }
}
