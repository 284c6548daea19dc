/** The least distance from the edges of the window. */
const MARGIN_PX = 8;

/**
 * Places an element under a part of the page, within the width of the window. Custom properties pass the position to
 * the stylesheet, because the Content-Security-Policy forbids style attributes.
 *
 * @param box the rectangle of the part in the window
 */
export function placeBelow(element: HTMLElement, box: DOMRect): void {
  const widest = document.documentElement.clientWidth - element.offsetWidth - MARGIN_PX;
  place(element, Math.max(MARGIN_PX, Math.min(box.left, widest)), box.bottom);
}

/**
 * Places an element in the margin before a part of the page, so that it covers no words. If the margin is too narrow,
 * the element goes to the bottom of the window.
 */
export function placeBefore(element: HTMLElement, box: DOMRect): void {
  // Set this first, because the width depends on it.
  element.dataset['place'] = 'margin';
  const left = box.left - element.offsetWidth;
  const lowest = document.documentElement.clientHeight - element.offsetHeight - MARGIN_PX;
  if (left < MARGIN_PX) element.dataset['place'] = 'foot';
  place(element, left, Math.min(box.top, lowest));
}

function place(element: HTMLElement, left: number, top: number): void {
  element.style.setProperty('--ui-left', `${left + scrollX}px`);
  element.style.setProperty('--ui-top', `${top + scrollY}px`);
}
