/** A label at a point of time. Widths are in em. */
export interface Label {
  /** The point of time in years. */
  at: number;
  width: number;
}

/** The scale of the timeline. */
export interface Scale {
  /** The years at which the line begins and ends. */
  first: number;
  last: number;
  emPerYear: number;
}

/**
 * @param widthEm the width for the line and for the labels. Each label begins at its point of time
 * @returns the largest scale at which every label ends within the width. It begins and ends with a whole year: before
 *   the first point of time, and after the last
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
 * Gives every label a row. The timeline is above row 0. A vertical line (thread) joins each label to its point of time,
 * and the label is to the right of it. The function goes from the last label to the first. Each label gets the row
 * below all later labels whose threads it would cross. So no label overlaps another label or thread, even if many have
 * the same time.
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

/** @returns every year that has a mark on the line, including the first and the last. */
export function listYears({ first, last }: Scale): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
