/** The least distance from the words to the top and bottom of the window. On a phone, the open field covers the top. */
const MARGIN_PX = 144;

/** Scrolls to words that are out of view. The stylesheet decides whether the scrolling is smooth. */
export function goTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= MARGIN_PX && bottom <= innerHeight - MARGIN_PX) return;
  scrollTo({ top: scrollY + (top + bottom - innerHeight) / 2 });
}

/**
 * Moves the focus to the passage or heading of a hit, so that screen readers read on there. The browser has already
 * scrolled to it. The element is not a stop of the Tab key. When it loses the focus, it cannot get the focus again.
 */
export function focusFragment(id: string): void {
  const element = document.getElementById(id);
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

/** @returns the index of the first range that is in view or below it; 0 if there is none */
export function findNear(ranges: readonly Range[]): number {
  return Math.max(
    0,
    ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
  );
}
