import type { Nodes, Root, Text } from 'mdast';

type Point = NonNullable<Text['position']>['start'];

/**
 * Gives a place to the nodes that have none. If the parser finds an address late, such as `http\://…`,
 * it cuts the text into pieces without positions. The mark of a block may be in the last piece.
 *
 * @param tree is changed. A piece gets its line, and only the end of the last one has an offset
 */
export function fillPositions(tree: Root | Nodes): void {
  if (!('children' in tree)) return;
  const children: Nodes[] = tree.children;
  let end: Point | undefined = tree.position?.start;
  for (const [index, child] of children.entries()) {
    if (child.position === undefined && end !== undefined) {
      const { line, column } = end;
      const last = index === children.length - 1 ? tree.position?.end : undefined;
      child.position = {
        start: { line, column },
        end: last ?? { line: line + countLineEnds(child), column },
      };
    }
    end = child.position?.end ?? end;
    fillPositions(child);
  }
}

function countLineEnds(node: Nodes): number {
  if (node.type === 'text') return node.value.split('\n').length - 1;
  return 'children' in node ? node.children.reduce((sum, child) => sum + countLineEnds(child), 0) : 0;
}
