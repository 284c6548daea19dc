/** A label at a point of time. Widths are in em. */
export interface Label {
  /** The point of time in years. */
  at: number;
  width: number;
}

/** The scale of the time line. */
export interface Scale {
  /** The years at which the line begins and ends. */
  first: number;
  last: number;
  emPerYear: number;
}

/**
 * @param widthEm the width for the line and for the labels, which begin at their point of time
 * @returns the largest scale with which every label ends within the width. It has whole years, from before the first point
 *   of time to after the last
 */
export function fitScale(labels: readonly Label[], widthEm: number): Scale {
  const times = labels.map(({ at }) => at);
  const first = Math.floor(Math.min(...times));
  const last = Math.floor(Math.max(...times)) + 1;
  const limits = labels.map(({ at, width }) => (widthEm - width) / (at - first));
  const emPerYear = Math.min(widthEm / (last - first), ...limits.filter(Number.isFinite));
  return { first, last, emPerYear: Math.max(emPerYear, 0) };
}

/** @returns the distance of a point of time from the beginning of the line, in em. */
export function toOffsetEm(at: number, { first, emPerYear }: Scale): number {
  return (at - first) * emPerYear;
}

/**
 * Gives every label a row. The time line is above row 0. Each label hangs on a thread from its point of time, and extends
 * to the right of it. From the last label to the first, each gets the row below all later labels whose threads it would
 * cross. So no label overlaps another label or thread, even where many have the same time.
 *
 * @param labels in the order of time
 * @returns the row of each, counted from 0
 */
export function assignRows(labels: readonly Label[], scale: Scale, gapEm: number): number[] {
  const rows: number[] = labels.map(() => 0);
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const label = labels[index];
    if (label === undefined) continue;
    const end = toOffsetEm(label.at, scale) + label.width + gapEm;
    const crossed = labels.map(({ at }, other) => other > index && toOffsetEm(at, scale) < end);
    rows[index] = Math.max(-1, ...rows.filter((_, other) => crossed[other])) + 1;
  }
  return rows;
}

/** @returns every year at which the line has a mark, with the first and the last. */
export function listYears({ first, last }: Scale): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
