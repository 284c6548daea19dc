/** Distance from the edges of the window. */
const MARGIN_PX = 8;

/**
 * Puts an element of ours beside a part of the page, within the width of the window. The style sheet takes the place
 * from custom properties, since the page forbids style attributes and this way needs none.
 *
 * @param box where the part stands in the window
 */
export function placeBeside(element: HTMLElement, box: DOMRect, side: 'above' | 'below'): void {
  const { offsetWidth, offsetHeight } = element;
  const widest = document.documentElement.clientWidth - offsetWidth - MARGIN_PX;
  const left = Math.max(MARGIN_PX, Math.min(box.left, widest));
  const isAbove = side === 'above' && box.top > offsetHeight + MARGIN_PX;
  const top = isAbove ? box.top - offsetHeight : box.bottom;
  element.style.setProperty('--ui-left', `${left + scrollX}px`);
  element.style.setProperty('--ui-top', `${top + scrollY}px`);
}
