import type { Hit } from './hits.ts';

/** A hit in its place among those of the same document. */
export interface HitLine {
  hit: Hit;
  /** Whether the hits of its document begin here. */
  isFirst: boolean;
  /** Whether it waits until the reader wants more from its document. */
  isFolded: boolean;
  /** How many hits of the document are folded behind this one. */
  foldedCount: number;
}

/** So many hits of one document leave the next one in view. */
const SHOWN_PER_DOCUMENT = 3;

/**
 * Brings the hits of each document together: documents in the order of their first hit, hits in the order given. Where
 * several documents have hits, those of each after the third are folded.
 */
export function arrangeHits(hits: Hit[]): HitLine[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.documentId);
    if (group) group.push(hit);
    else groups.set(hit.documentId, [hit]);
  }
  const limit = groups.size > 1 ? SHOWN_PER_DOCUMENT : hits.length;
  return [...groups.values()].flatMap((group) =>
    group.map((hit, index) => ({
      hit,
      isFirst: index === 0,
      isFolded: index >= limit,
      foldedCount: index === limit - 1 ? group.length - limit : 0,
    })),
  );
}

/** @returns the lines from one on, up to so many that are not folded; what is folded behind the last of them included. */
export function takeLines(lines: HitLine[], start: number, limit: number): HitLine[] {
  let shown = 0;
  const end = lines.findIndex(({ isFolded }, index) => {
    if (index >= start && !isFolded) shown += 1;
    return shown > limit;
  });
  return lines.slice(start, end < 0 ? lines.length : end);
}
