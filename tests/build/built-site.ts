import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export const PROJECT = join(import.meta.dirname, '../..');
export const DIST = join(PROJECT, 'dist');

/** @returns the sorted paths of all files below a folder that have this ending, without compressed copies. */
export function listFiles(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist. Build the site first: npm run build`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.endsWith(ending) && !/\.(?:br|gz)$/u.test(path) && statSync(join(folder, path)).isFile(),
    )
    .toSorted();
}

/** @returns the SHA-256 of every file below a folder, by path. */
export function hashFiles(folder: string): Record<string, string> {
  const toHash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((path) => [path, toHash(path)]));
}

/** @returns the text of a file of the built site. */
export function readBuilt(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** @returns every element of a page, in document order. */
export function listElements(html: string): Tree.Element[] {
  return listNodes(parse(html)).filter((node): node is Tree.Element => 'attrs' in node);
}

/** @returns every element inside another one, in document order. */
export function listInside(element: Tree.Element): Tree.Element[] {
  return listNodes(element).filter((node): node is Tree.Element => 'attrs' in node && node !== element);
}

/** @returns the value of an attribute; undefined if the element does not have it. */
export function getAttribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** @returns whether the element has a class. It may have other classes too. */
export function hasClass(element: Tree.Element, name: string): boolean {
  return getAttribute(element, 'class')?.split(' ').includes(name) ?? false;
}

/** @returns what the DOM calls `textContent`. */
export function getText(node: Tree.Node): string {
  return listNodes(node)
    .map((inner) => (inner.nodeName === '#text' && 'value' in inner ? inner.value : ''))
    .join('');
}

function listNodes(node: Tree.Node): Tree.Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(listNodes) : [])];
}
