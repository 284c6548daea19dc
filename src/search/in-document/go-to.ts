/** The least distance from the words to the top and bottom of the window. On a phone, the open field covers the top. */
const MARGIN_PX = 144;

/** Scrolls to words that are out of view. The stylesheet decides whether the scrolling is smooth. */
export function goTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= MARGIN_PX && bottom <= innerHeight - MARGIN_PX) return;
  scrollTo({ top: scrollY + (top + bottom - innerHeight) / 2 });
}

/** @returns the index of the first range that is in view or below it; 0 if there is none */
export function findNear(ranges: readonly Range[]): number {
  return Math.max(
    0,
    ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
  );
}
