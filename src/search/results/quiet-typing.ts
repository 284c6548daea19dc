/** How long after the last key what was found is read out. */
const PAUSE_MS = 700;

/**
 * Keeps a screen reader from reading out what every key finds: while a reader types, the status counts as unfinished
 * (`aria-busy`, WAI-ARIA 1.2, 6.6.4), and the eye sees it all the same.
 *
 * @param field what is typed into, or holds it
 */
export function quietWhileTyping(field: HTMLElement, status: HTMLElement): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    status.ariaBusy = 'true';
    clearTimeout(typing);
    typing = setTimeout(() => {
      status.ariaBusy = 'false';
    }, PAUSE_MS);
  });
}
