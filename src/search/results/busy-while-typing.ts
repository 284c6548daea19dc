/** Screen readers may read the status this long after the last key. */
const PAUSE_MS = 700;

/**
 * Keeps screen readers from reading the status after every key. While the reader types, the status has `aria-busy`
 * (WAI-ARIA 1.2, 6.6.4). It stays visible.
 */
export function markBusyWhileTyping(field: HTMLElement, status: HTMLElement): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    status.ariaBusy = 'true';
    clearTimeout(typing);
    typing = setTimeout(() => {
      status.ariaBusy = 'false';
    }, PAUSE_MS);
  });
}
