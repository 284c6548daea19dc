/**
 * Marks the link to the current section in the contents list. If the list itself scrolls, keeps the link in view.
 *
 * @param contents the element with the list
 * @param link the link; undefined before the first section
 */
export function markCurrent(contents: HTMLElement, link: HTMLAnchorElement | undefined): void {
  const marked = contents.querySelector('li [aria-current]');
  if (marked === (link ?? null)) return;
  marked?.removeAttribute('aria-current');
  if (!link) return;
  link.setAttribute('aria-current', 'location');
  showCurrent(contents);
}

/**
 * Scrolls the list to the marked link. `scrollIntoView()` would also scroll the page.
 *
 * @param scroller the element that scrolls the list
 */
export function showCurrent(scroller: HTMLElement): void {
  const link = scroller.querySelector('li [aria-current]');
  if (!link) return;
  const [list, entry] = [scroller.getBoundingClientRect(), link.getBoundingClientRect()];
  if (entry.top < list.top) scroller.scrollTop -= list.top - entry.top;
  if (entry.bottom > list.bottom) scroller.scrollTop += entry.bottom - list.bottom;
}
