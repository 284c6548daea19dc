/** The names of the highlights in the stylesheet. */
const FOUND = 'archive-found';
const CURRENT = 'archive-current';

export function canHighlight(): boolean {
  return 'highlights' in CSS;
}

/** Highlights words without changing the page. A browser without the Highlight API shows nothing. */
export function highlightFound(ranges: readonly Range[]): void {
  highlight(FOUND, ranges, 0);
}

/** Highlights the current place. Without a range, removes this highlight. */
export function highlightCurrent(range: Range | undefined): void {
  highlight(CURRENT, range ? [range] : [], 1);
}

function highlight(name: string, ranges: readonly Range[], priority: number): void {
  if (!canHighlight()) return;
  CSS.highlights.delete(name);
  if (ranges.length === 0) return;
  const marked = new Highlight(...ranges);
  marked.priority = priority;
  CSS.highlights.set(name, marked);
}
