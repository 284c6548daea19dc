import { getPlace, keepPlace, type Opened, type Place } from './address.ts';

/**
 * If no scroll event comes for this time, the reader has stopped. The page saves the place only then, because Safari
 * limits how often a page may change its history.
 */
const SCROLL_PAUSE_MS = 150;

/** The reader's own movements. After one of them, the page does not scroll by itself. */
const MOVEMENTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Saves in the browser history where the reader is in the list of results, and what is open there. The browser alone
 * cannot do this, because it restores the scroll position before the answer is there.
 */
export class PlaceKeeper {
  readonly #readOpened: () => Opened;
  #scrolling: ReturnType<typeof setTimeout> | undefined;
  /** Where to scroll when the answer is there. */
  #wanted: number | undefined;

  /** @param readOpened returns what is open in the list */
  constructor(readOpened: () => Opened) {
    this.#readOpened = readOpened;
    history.scrollRestoration = 'manual';
    addEventListener('scroll', () => {
      clearTimeout(this.#scrolling);
      this.#scrolling = setTimeout(() => {
        this.save();
      }, SCROLL_PAUSE_MS);
    });
    for (const type of MOVEMENTS)
      addEventListener(type, () => (this.#wanted = undefined), { capture: true, passive: true });
    // A click may open a part of the list, or leave the page. Not every browser keeps what is saved on `pagehide`.
    addEventListener('click', () => {
      this.save();
    });
    addEventListener('pagehide', () => {
      this.save();
    });
  }

  /** Saves the place in the current entry of the history. */
  save(): void {
    clearTimeout(this.#scrolling);
    // Until the answer is there, the page is too short to scroll to its place.
    if (this.#wanted === undefined) keepPlace({ scrollY, opened: this.#readOpened() });
  }

  /** @returns the place that the current entry has. `settle` scrolls to it */
  restore(): Place | undefined {
    clearTimeout(this.#scrolling);
    const place = getPlace();
    this.#wanted = place?.scrollY;
    return place;
  }

  /** Forgets the place to scroll to. Call this when the reader asks for something else. */
  forget(): void {
    this.#wanted = undefined;
  }

  /** @param isFinal whether this is the final answer */
  settle(isFinal: boolean): void {
    if (this.#wanted === undefined) return;
    scrollTo({ top: this.#wanted, behavior: 'instant' });
    if (isFinal) this.#wanted = undefined;
  }
}
