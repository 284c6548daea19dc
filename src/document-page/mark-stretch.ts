import { focusPassage } from '../dom/focus-passage.ts';
import { loadStyles } from '../dom/load-styles.ts';
import styles from '../styles/stretch.css?url';

const MARK = 'in-stretch';

/**
 * Does what a browser does with the element that an address names: marks the passages, and scrolls to the first.
 *
 * @param passages none if the address now names something else
 * @param mayScroll false if the browser has restored the place where the reader was
 */
export async function markStretch(passages: readonly HTMLElement[], mayScroll: boolean): Promise<void> {
  for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  const [first] = passages;
  if (!first) return;
  await loadStyles(styles);
  for (const passage of passages) passage.classList.add(MARK);
  if (mayScroll) first.scrollIntoView();
  focusPassage(first);
}
