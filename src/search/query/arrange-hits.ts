import type { Hit } from './hits.ts';
import { TIERS } from './tier-names.ts';

/** A hit, and its place among the hits of the same tier and document. */
export interface HitLine {
  hit: Hit;
  /** Whether it is the first hit of its tier. */
  startsTier: boolean;
  /** Whether it is the first hit of its document in its tier. */
  isFirst: boolean;
  /** Whether it is hidden until the reader asks for more from its document. */
  isFolded: boolean;
  /** How many hits of the document are hidden after this one. */
  foldedCount: number;
}

/** How many hits of a document are shown at first. With this many, the next document is still in view. */
const SHOWN_PER_DOCUMENT = 3;

/**
 * Groups the hits of each tier by document. Documents are in the order of their first hit, hits in the order given. If
 * several documents have hits in a tier, only the first three hits of each are shown, and the others are folded.
 */
export function arrangeHits(hits: Hit[]): HitLine[] {
  return TIERS.flatMap((tier) => arrangeTier(hits.filter((hit) => hit.tier === tier)));
}

function arrangeTier(hits: Hit[]): HitLine[] {
  const groups = [...Map.groupBy(hits, ({ documentId }) => documentId).values()];
  const limit = groups.length > 1 ? SHOWN_PER_DOCUMENT : hits.length;
  return groups.flatMap((group, groupIndex) =>
    group.map((hit, index) => ({
      hit,
      startsTier: groupIndex === 0 && index === 0,
      isFirst: index === 0,
      isFolded: index >= limit,
      foldedCount: index === limit - 1 ? group.length - limit : 0,
    })),
  );
}

/**
 * @returns the lines from `start` on: at most `limit` lines that are not folded, and the folded lines after each of
 *   them
 */
export function takeLines(lines: HitLine[], start: number, limit: number): HitLine[] {
  let shown = 0;
  const end = lines.findIndex(({ isFolded }, index) => {
    if (index >= start && !isFolded) shown += 1;
    return shown > limit;
  });
  return lines.slice(start, end < 0 ? lines.length : end);
}
