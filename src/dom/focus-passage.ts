/**
 * Moves the focus to a passage or heading, so that screen readers read on there. It does not scroll. The element is not
 * a stop of the Tab key. When it loses the focus, it cannot get the focus again.
 */
export function focusPassage(element: HTMLElement | null): void {
  // The reader may already use another part of the page.
  if (!element || document.activeElement !== document.body) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.addEventListener(
    'blur',
    () => {
      element.removeAttribute('tabindex');
    },
    { once: true },
  );
}
