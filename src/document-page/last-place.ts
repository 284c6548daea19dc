/**
 * The last passage that a reader has reached in each text. Only this browser has it, in `localStorage`. The key is the
 * path of the page, so that the first script of every page can look for it with a few bytes of code.
 */

/** The first passage that is kept as a place. Earlier passages are on the first screen. */
const FIRST_KEPT = 3;

/** @returns the number of the passage; undefined if there is none, or if the browser forbids storage */
export function readLastPlace(): string | undefined {
  try {
    return /^[1-9][0-9]*$/u.exec(localStorage.getItem(location.pathname) ?? '')?.[0];
  } catch {
    return undefined;
  }
}

/**
 * Stores the place, or removes it if the reader has read the text to its end.
 *
 * @param reached the index of the last passage that the reader has reached
 */
export function keepLastPlace(passages: readonly HTMLElement[], reached: number): void {
  if (reached + 1 < FIRST_KEPT) return;
  const { passage: number = '' } = passages[reached]?.dataset ?? {};
  try {
    if (reached === passages.length - 1) localStorage.removeItem(location.pathname);
    else localStorage.setItem(location.pathname, number);
  } catch {
    // Storage is forbidden, so no place is stored.
  }
}
