/**
 * The numbers beside the filter values of a large archive. Their file grows with the number of texts. If there are very
 * many (`data-late-numbers`), it loads only when the reader uses the filters.
 */
let isUsed = true;

/** @returns whether search must count */
export function areNumbersWanted(): boolean {
  return isUsed;
}

/**
 * @param panel the filters
 * @param listener called when the reader uses them for the first time
 */
export function onFirstUse(panel: HTMLElement, listener: () => void): void {
  isUsed = !('lateNumbers' in panel.dataset);
  for (const sign of ['pointerenter', 'focusin'])
    panel.addEventListener(sign, () => {
      if (isUsed) return;
      isUsed = true;
      listener();
    });
}

/** Until the reader uses the filters, there are no numbers: those of the whole archive are not those of the results. */
export function hideNumbers(panel: HTMLElement): void {
  for (const number of panel.querySelectorAll('.count')) {
    number.replaceChildren();
    number.parentElement?.removeAttribute('data-empty');
  }
}
