/** Distance from the edges of the window, and between a part and what is placed beside it. */
const MARGIN_PX = 8;

/**
 * Puts an element of ours under a part of the page, within the width of the window. The style sheet takes the place
 * from custom properties, since the page forbids style attributes and this way needs none.
 *
 * @param box where the part stands in the window
 */
export function placeBelow(element: HTMLElement, box: DOMRect): void {
  const widest = document.documentElement.clientWidth - element.offsetWidth - MARGIN_PX;
  place(element, Math.max(MARGIN_PX, Math.min(box.left, widest)), box.bottom);
}

/**
 * Puts an element of ours in the margin before a part of the page, where it covers no word of the text. Where the margin
 * is too narrow it goes to the foot of the window.
 */
export function placeBefore(element: HTMLElement, box: DOMRect): void {
  // The form that fits a margin is the one to measure.
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
