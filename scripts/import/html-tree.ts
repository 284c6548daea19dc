import type { Element, ElementContent, Root, RootContent } from 'hast';

/** @returns the text of all nodes, with line ends for `br` */
export function toRawText(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map((child) => toRawText(child)).join('') : '';
}

/** A sign of a list of notes, such as an arrow, before several links back. */
const SIGN_BEFORE = /^\s*[\^↑↩]\s*$/u;

/** @returns the nodes without the sign before an element, and the sign; the same nodes if there are other words before it */
export function takeSignBefore(
  nodes: readonly ElementContent[],
  wanted: Element,
): { nodes: readonly ElementContent[]; sign: string } {
  const [first, ...rest] = nodes;
  if (first === undefined || first === wanted) return { nodes, sign: '' };
  if (first.type === 'element' && holds(first, wanted)) {
    const inside = takeSignBefore(first.children, wanted);
    return { nodes: [{ ...first, children: [...inside.nodes] }, ...rest], sign: inside.sign };
  }
  const words = toRawText(first);
  if (words.trim() !== '' && !SIGN_BEFORE.test(words)) return { nodes, sign: '' };
  const after = takeSignBefore(rest, wanted);
  return words.trim() === ''
    ? { nodes: [first, ...after.nodes], sign: after.sign }
    : { nodes: rest, sign: words.trim() };
}

/** @returns whether no words stand before an element in a node */
export function beginsWith(node: Root | Element, wanted: Element): boolean {
  for (const child of node.children) {
    if (child === wanted) return true;
    if (child.type === 'element' && holds(child, wanted)) return beginsWith(child, wanted);
    if (toRawText(child).trim() !== '') return false;
  }
  return false;
}

/** @returns the nodes without one link that is in them, and without the brackets around it */
export function withoutLink(nodes: readonly ElementContent[], link: Element): ElementContent[] {
  const at = nodes.indexOf(link);
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node === link) return [];
    if (node.type === 'text' && index === at - 1)
      return [{ ...node, value: node.value.replace(/[[(]\s*$/u, '') }];
    if (node.type === 'text' && at !== -1 && index === at + 1)
      return [{ ...node, value: node.value.replace(/^\s*[\]).:]+/u, '') }];
    // Other elements stay the same objects: notes are known by theirs.
    return node.type === 'element' && holds(node, link)
      ? [{ ...node, children: withoutLink(node.children, link) }]
      : [node];
  });
}

function holds(node: Element, wanted: Element): boolean {
  return node.children.some(
    (child) => child === wanted || (child.type === 'element' && holds(child, wanted)),
  );
}

/** @returns whether an element with such a name is in a node, at any depth */
export function hasElement(node: Element, name: RegExp): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (name.test(child.tagName) || hasElement(child, name)),
  );
}
