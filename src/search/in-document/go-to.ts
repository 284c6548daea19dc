/** Room that is kept free above and below the words gone to. */
const MARGIN_PX = 96;

/** Brings words into view, unless they are; with motion only where the reader wants it, as the style sheet says. */
export function goTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= MARGIN_PX && bottom <= innerHeight - MARGIN_PX) return;
  scrollTo({ top: scrollY + (top + bottom - innerHeight) / 2 });
}

/** @returns the first range that is in view or below it, else the first of all. */
export function findNear(ranges: readonly Range[]): number {
  return Math.max(
    0,
    ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
  );
}
