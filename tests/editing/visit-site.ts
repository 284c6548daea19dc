/** Visits a built site as a reader does who has an old address. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { getAttribute, getText, listElements } from '../build/built-site.ts';

/** What a reader finds at an address: the words of a text, a notice, or nothing. */
export type Found = { words: string } | { notice: string } | { lost: string };

/** More links than any honest chain of moves has. */
const MOST_STEPS = 20;

/** @returns what a reader finds who opens `/documents/<id>/#<fragment>` and follows the notes there. */
export function visitFragment(dist: string, documentId: string, fragmentId: string, step = 0): Found[] {
  const address = `/documents/${documentId}/#${fragmentId}`;
  const path = join(dist, `documents/${documentId}/index.html`);
  if (step > MOST_STEPS) return [{ lost: `${address} leads in a circle` }];
  if (!existsSync(path)) return [{ lost: `${address}: there is no page` }];
  const elements = listElements(readFileSync(path, 'utf8'));
  const element = elements.find((candidate) => getAttribute(candidate, 'id') === fragmentId);
  if (element === undefined) return [{ lost: `${address}: the page does not have this id` }];
  if (isInText(element)) return [{ words: toWords(element) }];
  const links = listLinks(element);
  if (links.length === 0) return [{ notice: toWords(element) }];
  return links.flatMap((href) => {
    const { pathname, hash } = new URL(href, `https://archive.example/documents/${documentId}/`);
    const other = /^\/documents\/([^/]+)\/$/u.exec(pathname)?.[1];
    return other === undefined
      ? [{ lost: `${address} leads to ${href}` }]
      : visitFragment(dist, other, hash.slice(1), step + 1);
  });
}

/** @returns what is wrong with a page that may lead to another one, such as the source page; undefined if nothing is */
export function visitPage(dist: string, address: string, fragmentId?: string): string | undefined {
  const path = join(dist, address, 'index.html');
  if (!existsSync(path)) return `${address}: there is no page`;
  const elements = listElements(readFileSync(path, 'utf8'));
  const ids = elements.map((element) => getAttribute(element, 'id'));
  if (fragmentId === undefined || ids.includes(fragmentId)) return undefined;
  const onward = elements.find((element) => getAttribute(element, 'data-moved-to') !== undefined);
  if (onward) return visitPage(dist, getAttribute(onward, 'href') ?? '', fragmentId);
  const main = elements.find(({ tagName }) => tagName === 'main');
  return main && /taken down/u.test(getText(main)) ? undefined : `${address} does not have #${fragmentId}`;
}

/** The words of a heading are in its own element; the text of a passage may be in several. */
function toWords(element: Tree.Element): string {
  return getText(element).replace(/\s+/gu, ' ').trim();
}

function isInText(element: Tree.Element): boolean {
  for (
    let node: Tree.ParentNode | null = element;
    node !== null;
    node = 'parentNode' in node ? node.parentNode : null
  )
    if ('attrs' in node && getAttribute(node, 'data-document') !== undefined) return true;
  return false;
}

function listLinks(element: Tree.Element): string[] {
  return element.childNodes.flatMap((node) => {
    if (!('attrs' in node)) return [];
    const href = node.tagName === 'a' ? getAttribute(node, 'href') : undefined;
    return href === undefined ? listLinks(node) : [href];
  });
}
