import { loadStyles } from '../dom/load-styles.ts';
import { getPart } from '../dom/part.ts';
import styles from '../styles/reading-place.css?url';
import { markCurrent } from './current-section.ts';
import { findReached } from './find-reached.ts';
import { ReadingBar } from './reading-bar.ts';

/** A link scrolls its target to the scroll padding of the page. A target is reached a little before that. */
const EARLY_PX = 16;

/**
 * While the page scrolls, marks the current section in the contents list and moves the bar of a narrow window.
 *
 * @param contents the element that has the field, the contents list and, in a narrow window, is the bar
 */
export function showReadingPlace(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li a')];
  const sections = links.map(({ hash }) => document.getElementById(hash.slice(1)) ?? contents);
  const article = getPart(document, 'article[data-document]', HTMLElement);
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];
  const bar = new ReadingBar(contents);
  const update = () => {
    const reached = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + EARLY_PX;
    markCurrent(contents, links[findReached(sections, reached)]);
    bar.update(passages[findReached(passages, reached)]);
  };
  let frame = 0;
  // Without its styles, the bar would move the words below it.
  void loadStyles(styles).then(() => {
    bar.start();
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
