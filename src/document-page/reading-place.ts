import { loadStyles } from '../dom/load-styles.ts';
import { getPart } from '../dom/part.ts';
import styles from '../styles/reading-place.css?url';
import { markCurrent } from './current-section.ts';
import { findReached } from './find-reached.ts';
import { keepLastPlace } from './last-place.ts';
import { ReadingBar } from './reading-bar.ts';

/** A link scrolls its target to the scroll padding of the page. A target counts as reached this far before that. */
const EARLY_PX = 16;

/**
 * While the page scrolls, marks the current section in the contents list and shows or hides the bar of a narrow window.
 * When the reader leaves the page, stores the place.
 *
 * @param contents the element with the field and the contents list. In a narrow window it is the bar
 */
export function showReadingPlace(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('li a')];
  const sections = links.map(({ hash }) => document.getElementById(hash.slice(1)) ?? contents);
  const article = getPart(document, 'article[data-document]', HTMLElement);
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];
  const bar = new ReadingBar(contents);
  const getLimitPx = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + EARLY_PX;
  const update = () => {
    const limitPx = getLimitPx();
    markCurrent(contents, links[findReached(sections, limitPx)]);
    bar.update(passages[findReached(passages, limitPx)]);
  };
  // A phone may end a hidden page without an event.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepLastPlace(passages, findReached(passages, getLimitPx()));
  });
  let frame = 0;
  // Without its styles, the bar would move the words below it.
  void loadStyles(styles).then(() => {
    bar.start(Math.max(...passages.map(({ dataset }) => dataset['passage']?.length ?? 0)));
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
