import { loadStyles } from '../dom/load-styles.ts';
import styles from '../styles/progress.css?url';

/**
 * A section is current once its start is this near to the top of the window. A link to a section scrolls its start to
 * 24 px.
 */
const REACHED_PX = 48;

/** Marks the current section in the contents list. If the list itself scrolls, keeps the marked entry in view. */
export function markCurrentSection(contents: HTMLElement): void {
  const entries = Array.from(contents.querySelectorAll<HTMLAnchorElement>('li a'), (link) => ({
    link,
    target: document.getElementById(link.hash.slice(1)),
  }));
  const mark = () => {
    const current = entries.findLast(
      ({ target }) => target && target.getBoundingClientRect().top <= REACHED_PX,
    );
    markLink(contents, current?.link);
  };
  void loadStyles(styles);
  let frame = 0;
  addEventListener(
    'scroll',
    () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    },
    { passive: true },
  );
  mark();
}

function markLink(contents: HTMLElement, link: HTMLAnchorElement | undefined): void {
  const marked = contents.querySelector('[aria-current]');
  if (marked === (link ?? null)) return;
  marked?.removeAttribute('aria-current');
  if (!link) return;
  link.setAttribute('aria-current', 'location');
  const [list, entry] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  // `scrollIntoView()` would also scroll the page.
  if (entry.top < list.top) contents.scrollTop -= list.top - entry.top;
  if (entry.bottom > list.bottom) contents.scrollTop += entry.bottom - list.bottom;
}
