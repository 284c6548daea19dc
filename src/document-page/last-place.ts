/**
 * The last passage that a reader has reached in each text. Only this browser keeps it, in `localStorage`. The key is the
 * path of the page, because the first script of every page must find it in a few bytes.
 */

/** Places before this passage are not kept, because they are on the first screen. */
const FIRST_KEPT = 3;

/** @returns the number of the passage; undefined if none is kept, or if the browser forbids storage */
export function readLastPlace(): string | undefined {
  try {
    return /^[1-9][0-9]*$/u.exec(localStorage.getItem(location.pathname) ?? '')?.[0];
  } catch {
    return undefined;
  }
}

/**
 * Keeps the place, or forgets it if the reader has read the text to its end.
 *
 * @param reached the index of the last passage that the reader has reached, among those of the text
 */
export function keepLastPlace(passages: readonly HTMLElement[], reached: number): void {
  if (reached + 1 < FIRST_KEPT) return;
  const { passage: number = '' } = passages[reached]?.dataset ?? {};
  try {
    if (reached === passages.length - 1) localStorage.removeItem(location.pathname);
    else localStorage.setItem(location.pathname, number);
  } catch {
    // Storage is forbidden, so no place is kept.
  }
}
