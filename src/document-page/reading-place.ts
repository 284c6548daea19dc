import { loadStyles } from '../dom/load-styles.ts';
import styles from '../styles/reading-place.css?url';
import { markCurrent } from './current-section.ts';
import { findReached } from './find-reached.ts';

/** A link scrolls its target to the scroll padding of the page. A target is reached a little before that. */
const EARLY_PX = 16;

/**
 * While the page scrolls, marks the current section in the contents list.
 *
 * @param contents the element that has the field and the contents list
 */
export function showReadingPlace(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li a')];
  const sections = links.map(({ hash }) => document.getElementById(hash.slice(1)) ?? contents);
  const update = () => {
    const reached = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + EARLY_PX;
    markCurrent(contents, links[findReached(sections, reached)]);
  };
  let frame = 0;
  void loadStyles(styles).then(() => {
    update();
    addEventListener(
      'scroll',
      () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(update);
      },
      { passive: true },
    );
  });
}
