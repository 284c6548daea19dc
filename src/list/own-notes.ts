/** The key in `localStorage`. The notes are stored only there. */
const STORAGE_KEY = 'ui-list-notes';

/** What a reader wrote about places, by their entries. Only this browser has these notes. */
export class OwnNotes {
  #notes = read();

  get(entry: string): string {
    return this.#notes[entry] ?? '';
  }

  /** @returns whether this browser could store the note. If not, this page keeps it until the reader leaves */
  set(entry: string, note: string): boolean {
    // Another page may have changed other notes in the meantime.
    this.#notes = { ...this.#notes, ...read(), [entry]: note };
    if (note.trim() === '') Reflect.deleteProperty(this.#notes, entry);
    try {
      if (Object.keys(this.#notes).length === 0) localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, JSON.stringify(this.#notes));
      return true;
    } catch {
      return false;
    }
  }
}

/** @returns the stored notes; none if storage is forbidden or has something else */
function read(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, note]) => typeof note === 'string'));
  } catch {
    return {};
  }
}
