/** Whether an input method is composing in a field of the page. Its words are not finished yet. */
let isComposing = false;

// `compositionupdate` also counts, because the script may load after `compositionstart`.
for (const type of ['compositionstart', 'compositionupdate'])
  document.addEventListener(type, () => (isComposing = true), true);
document.addEventListener('compositionend', () => (isComposing = false), true);

/** Calls a function when the reader pauses after typing. It does not call it while an input method composes. */
export class TypingPause {
  readonly #pauseMs: number;
  readonly #onPause: () => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param target the field, or a form with several fields
   * @param onPause called after a pause of `pauseMs`
   */
  constructor(target: HTMLElement, pauseMs: number, onPause: () => void) {
    this.#pauseMs = pauseMs;
    this.#onPause = onPause;
    for (const type of ['input', 'compositionend'])
      target.addEventListener(type, () => {
        this.#wait();
      });
  }

  /** Ends the wait for a pause, so that the function is not called. */
  cancel(): void {
    clearTimeout(this.#waiting);
  }

  #wait(): void {
    this.cancel();
    this.#waiting = setTimeout(() => {
      if (!isComposing) this.#onPause();
    }, this.#pauseMs);
  }
}
