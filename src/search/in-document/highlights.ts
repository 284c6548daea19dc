/** The names by which the style sheet reaches the marked words. */
const FOUND = 'archive-found';
const CURRENT = 'archive-current';

export function canHighlight(): boolean {
  return 'highlights' in CSS;
}

/** Marks words of the page without changing it; a browser that cannot marks none. */
export function highlightFound(ranges: readonly Range[]): void {
  highlight(FOUND, ranges, 0);
}

/** Marks the one among them to which the reader has gone on; none where it is undefined. */
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
