/**
 * Finds where a reader is in a long list of parts. It does not measure each part, because that would be slow.
 *
 * @param parts elements in the order of the page
 * @param limitPx a distance from the top of the window
 * @returns the index of the last part that begins above the limit; -1 if there is none
 */
export function findReached(
  parts: readonly Pick<Element, 'getBoundingClientRect'>[],
  limitPx: number,
): number {
  let [first, end] = [0, parts.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const part = parts[middle];
    if (part && part.getBoundingClientRect().top <= limitPx) first = middle + 1;
    else end = middle;
  }
  return first - 1;
}
