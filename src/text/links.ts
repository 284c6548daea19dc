import type { Element, Root } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { WrittenBlock } from './written-block.ts';

/** Only these links get a number. On paper, nobody can use a link to another page of the archive. */
const LEADS_AWAY = /^(?:https?|mailto):/iu;

/** @returns every element below a node, in document order. */
export function listElements({ children }: Pick<Root | Element, 'children'>): Element[] {
  return children.flatMap((child) => (child.type === 'element' ? [child, ...listElements(child)] : []));
}

/**
 * Numbers the links to other sites. The number is the position of the link's address in the result of `listAddresses`.
 */
export function numberLinks(root: Root): void {
  const links = listElements(root).filter(
    ({ tagName, properties }) => tagName === 'a' && LEADS_AWAY.test(String(properties.href)),
  );
  for (const [index, { properties }] of links.entries()) properties.dataNote = String(index + 1);
}

/** @returns the addresses outside the archive that a text links to, in the order of the text. */
export function listAddresses(blocks: readonly Pick<WrittenBlock, 'children'>[]): string[] {
  return blocks.flatMap(({ children }) => listUrls(children)).filter((url) => LEADS_AWAY.test(url));
}

function listUrls(children: readonly PhrasingContent[]): string[] {
  return children.flatMap((node) => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? listUrls(node.children) : []),
  ]);
}
