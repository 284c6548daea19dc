import { loadStyles } from '../dom/load-styles.ts';
import { toDomRanges } from '../dom/text-ranges.ts';
import styles from '../styles/shared-words.css?url';
import { findSharedRuns } from '../words/shared-runs.ts';

/**
 * Marks the words that a passage or heading on one side shares with one on the other side. It does not change the page.
 */
export async function markSharedWords(left: HTMLElement, right: HTMLElement): Promise<void> {
  if (!('highlights' in CSS)) return;
  const runs = findSharedRuns(left.textContent, right.textContent);
  await loadStyles(styles);
  const ranges = [
    ...toDomRanges(
      left,
      runs.map(({ one }) => one),
    ),
    ...toDomRanges(
      right,
      runs.map(({ other }) => other),
    ),
  ];
  CSS.highlights.set('archive-shared', new Highlight(...ranges));
}
