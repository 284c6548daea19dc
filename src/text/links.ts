import type { Element, Root } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { TextLink } from './model.ts';
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
  return listLinks(blocks)
    .map(({ address }) => address)
    .filter((address) => LEADS_AWAY.test(address));
}

/** @returns every link of a text, in order */
export function listLinks(blocks: readonly Pick<WrittenBlock, 'children'>[]): TextLink[] {
  return blocks.flatMap(({ children }) => listIn(children));
}

function listIn(children: readonly PhrasingContent[]): TextLink[] {
  return children.flatMap((node) => [
    ...(node.type === 'link' ? [{ address: node.url, line: node.position?.start.line ?? 1 }] : []),
    ...('children' in node ? listIn(node.children) : []),
  ]);
}

/**
 * Makes links that begin with a slash relative, so that they also work if the archive is published under a path. Every
 * text has the address `/documents/<id>/`.
 */
export function makeRelative(root: Root): void {
  for (const { properties } of listElements(root)) {
    if (typeof properties.href === 'string' && properties.href.startsWith('/'))
      properties.href = `../..${properties.href}`;
  }
}
