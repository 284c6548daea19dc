import type { Element, Root, RootContent } from 'hast';
import type { Rules } from './rules.ts';

/** A note of a page: the element with its words, its label, and the links back to its references. */
export interface FoundNote {
  label: string;
  backs: Element[];
}

/** The notes of a page. */
export interface FoundNotes {
  /** The label of the note that a link leads to. */
  labels: ReadonlyMap<Element, string>;
  blocks: ReadonlyMap<Element, FoundNote>;
}

/** A link within the page, and where it stands. */
interface InnerLink {
  link: Element;
  to: string;
  words: string;
  /** The elements around it, from the outermost to the link itself. */
  path: readonly Element[];
}

const LABEL = /^(?:[0-9]{1,4}|[a-z]|[ivx]{1,5}|[*†‡§]{1,4})$/u;
const HOLDS_A_NOTE = /^(?:li|p|div|dd|td|aside|section)$/u;

/**
 * Finds the notes of a page: a link with a number or sign, and later a block with a link back to it. Each of several notes
 * must have a block of its own.
 */
export function findNotes(root: Root, rules: Rules): FoundNotes {
  const links = listInnerLinks(root);
  const pairs = links.flatMap((reference, index) => {
    const label = toLabel(reference.words);
    if (!LABEL.test(label)) return [];
    const back = links
      .slice(index + 1)
      .find((later) => hasId(later, reference.to) && hasId(reference, later.to));
    const block = back && findBlock(back, reference);
    return back && block ? [{ reference, label, back, block }] : [];
  });
  const byBlock = Map.groupBy(pairs, ({ block }) => block);
  const labels = new Map<Element, string>();
  const blocks = new Map<Element, FoundNote>();
  const used = new Set<string>();
  for (const { reference, label, block } of pairs) {
    const known = blocks.get(block);
    if (known) labels.set(reference.link, known.label);
    const found = byBlock.get(block) ?? [];
    // A block with the notes of several labels is no note.
    const isNote = found.every((one) => one.label === label);
    if (known || !isNote || !rules.take('move as a note', toText(block))) continue;
    // The numbers of notes may begin again on each page or in each part.
    const unique = used.has(label) ? `${label}@${blocks.size + 1}` : label;
    used.add(label);
    labels.set(reference.link, unique);
    blocks.set(block, { label: unique, backs: [...new Set(found.map(({ back }) => back.link))] });
  }
  const byTarget = new Map(
    links.flatMap(({ link, to }) => (labels.has(link) ? [[to, labels.get(link)]] : [])),
  );
  // A second reference to the same note has no link back.
  for (const { link, to, words } of links) {
    const label = byTarget.get(to);
    if (label !== undefined && LABEL.test(toLabel(words))) labels.set(link, label);
  }
  return { labels, blocks };
}

/** @returns the words without the brackets around them: `1` for `[1]`, `(1)` and `1.` */
export function toLabel(words: string): string {
  return words.trim().replaceAll(/^[[(]\s*|\s*[\]).:]+$/gu, '');
}

function listInnerLinks(root: Root): InnerLink[] {
  const links: InnerLink[] = [];
  const walk = (node: Root | RootContent, path: readonly Element[]): void => {
    if (!('children' in node)) return;
    const here = node.type === 'element' ? [...path, node] : path;
    const href = node.type === 'element' && node.tagName === 'a' ? (node.properties.href ?? '') : '';
    if (node.type === 'element' && href.startsWith('#') && href.length > 1)
      links.push({ link: node, to: href.slice(1), words: toText(node), path: here });
    for (const child of node.children) walk(child, here);
  };
  walk(root, []);
  return links;
}

/** The id may be on the link, in it, or on an element around it up to its block. */
function hasId({ path, link }: InnerLink, id: string): boolean {
  const block = path.findLastIndex(({ tagName }) => HOLDS_A_NOTE.test(tagName));
  const near = path.slice(Math.max(0, block - 1));
  return near.some((element) => getIds(element).includes(id)) || hasIdInside(link, id);
}

function hasIdInside(node: Element, id: string): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (getIds(child).includes(id) || hasIdInside(child, id)),
  );
}

function getIds({ properties }: Element): string[] {
  return [properties.id, properties.name].flatMap((value) => (typeof value === 'string' ? [value] : []));
}

/** @returns the block of a note: the element that the reference leads to, or else the nearest around the link back */
function findBlock(back: InnerLink, reference: InnerLink): Element | undefined {
  const around = back.path.slice(0, -1).filter(({ tagName }) => HOLDS_A_NOTE.test(tagName));
  const block = around.find((element) => getIds(element).includes(reference.to)) ?? around.at(-1);
  return block === undefined || reference.path.includes(block) ? undefined : block;
}

function toText(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => toText(child)).join('') : '';
}
