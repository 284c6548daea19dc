import { loadStyles } from '../dom/load-styles.ts';
import { makeElement } from '../dom/make-element.ts';
import { readingPlace as labels } from '../interface/reading-place.ts';
import styles from '../styles/continue-reading.css?url';

/**
 * Offers a link to the passage where the reader stopped, until the page scrolls. The link covers a part of the page, so
 * that nothing moves.
 *
 * @param contents the element that gets the link. The keyboard reaches this element before the text
 * @param number the number of the passage
 */
export async function offerLastPlace(contents: HTMLElement, number: string): Promise<void> {
  if (!document.getElementById(`p${number}`)) return;
  await loadStyles(styles);
  const link = makeElement(
    'a',
    { class: 'continue-reading', href: `#p${number}` },
    labels.continueAt(number),
  );
  contents.append(link);
  addEventListener('scroll', () => link.remove(), { once: true, passive: true });
}
