/**
 * @param stretches ranges in the `textContent` of the element, in UTF-16 units. Their end is exclusive. They must not
 *   be empty
 * @returns the same ranges as DOM ranges
 */
export function toDomRanges(element: Element, stretches: readonly { start: number; end: number }[]): Range[] {
  const nodes = listTextNodes(element);
  return stretches.map(({ start, end }) => {
    const range = document.createRange();
    const first = nodes.findLast((one) => one.start <= start);
    const last = nodes.findLast((one) => one.start < end);
    if (!first || !last) throw new RangeError(`The element has no text at ${start}.`);
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}

function listTextNodes(element: Element): { node: Text; start: number }[] {
  const nodes: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push({ node, start });
    start += node.length;
  }
  return nodes;
}
