/** Headings and passages with ids that the other side may also have. */
const PLACES = ':is(h2, h3, h4, h5, h6, p, li, tr, blockquote, figure, pre, dt, dd)[id^="ui-"]';

/**
 * Keeps two versions of one text together: if a reader scrolls one side, the other side shows the passage with the same
 * id at the same height. Passages that the other side does not have move nothing.
 */
export function scrollTogether(sides: HTMLElement): void {
  const [left, right] = sides.querySelectorAll<HTMLElement>('.side');
  if (!left || !right) return;
  /** The scroll positions that this script has set. A scroll event at such a position does not come from the reader. */
  const put = new Map<HTMLElement, number>();
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const)
    side.addEventListener(
      'scroll',
      () => {
        const isOurs = Math.abs((put.get(side) ?? -2) - side.scrollTop) < 2;
        put.delete(side);
        if (isOurs) return;
        const by = measureGap(side, other);
        if (Math.abs(by) < 1) return;
        other.scrollTop += by;
        put.set(other, other.scrollTop);
      },
      { passive: true },
    );
}

/**
 * @returns how far the other side must scroll, in pixels, so that its passage is next to the first passage that the
 *   reader sees
 */
function measureGap(side: HTMLElement, other: HTMLElement): number {
  const { top: start } = side.getBoundingClientRect();
  const padding = parseFloat(getComputedStyle(side).scrollPaddingBlockStart) || 0;
  const edge = start + padding;
  let gap = 0;
  for (const place of side.querySelectorAll<HTMLElement>(PLACES)) {
    const twin = other.querySelector<HTMLElement>(`#${CSS.escape(`${other.id}-${toId(place, side)}`)}`);
    if (!twin) continue;
    const [here, there] = [place.getBoundingClientRect(), twin.getBoundingClientRect()];
    if (here.top > edge && gap !== 0) break;
    // If half of a passage is out of view, half of it is out of view on the other side, too.
    const part = here.height === 0 ? 0 : Math.min(Math.max((edge - here.top) / here.height, 0), 1);
    gap = there.top + part * there.height - (here.top + part * here.height);
    if (here.top > edge) break;
  }
  return gap;
}

/** @returns the id of a place in its text: `p5` for `ui-left-p5` */
function toId(place: HTMLElement, side: HTMLElement): string {
  return place.id.slice(side.id.length + 1);
}
