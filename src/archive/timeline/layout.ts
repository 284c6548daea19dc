/** A label that hangs on a point of time. Widths are in em. */
export interface Label {
  /** The point of time in years. */
  at: number;
  width: number;
}

/** How time is laid along a line. */
export interface Scale {
  /** The years at which the line begins and ends. */
  first: number;
  last: number;
  emPerYear: number;
}

/**
 * @param widthEm the width there is for the line and for the labels, which begin at their point of time
 * @returns the longest scale at which every label ends within the width; whole years from before the first point of
 *   time to after the last
 */
export function fitScale(labels: readonly Label[], widthEm: number): Scale {
  const times = labels.map(({ at }) => at);
  const first = Math.floor(Math.min(...times));
  const last = Math.floor(Math.max(...times)) + 1;
  const limits = labels.map(({ at, width }) => (widthEm - width) / (at - first));
  const emPerYear = Math.min(widthEm / (last - first), ...limits.filter(Number.isFinite));
  return { first, last, emPerYear: Math.max(emPerYear, 0) };
}

/** @returns the place of a point of time, in em from the beginning of the line. */
export function toOffsetEm(at: number, { first, emPerYear }: Scale): number {
  return (at - first) * emPerYear;
}

/**
 * Gives every label a row, the line of time being above row 0. Each label hangs on a thread from its point of time and
 * runs to the right of it. From the last to the first, a label takes the row below every later label whose thread it
 * would cross: so no label meets another, nor a thread of another, however many there are at one time.
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

/** @returns every year at which the line has a mark, the first and the last included. */
export function listYears({ first, last }: Scale): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
