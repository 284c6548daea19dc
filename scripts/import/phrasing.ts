import type { Element, ElementContent, RootContent } from 'hast';
import type { Emphasis, PhrasingContent, Strong } from 'mdast';
import { toMark } from './tree.ts';

/** What is done with a reference to a note, and with what a text cannot have. */
export interface PhrasingOptions {
  /** @returns the label of the note that a link leads to; undefined if it leads elsewhere */
  findNote: (link: Element) => string | undefined;
  /** Called for a picture, sound or film among the words. */
  onLost: (what: string) => void;
}

const EMPHASIS = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const STRONG = new Set(['strong', 'b']);
const PICTURES: Readonly<Record<string, string>> = {
  img: 'a picture',
  svg: 'a drawing',
  math: 'a formula',
  video: 'a film',
  audio: 'a sound',
  object: 'an object',
  canvas: 'a drawing',
};
const WITHOUT_WORDS = new Set(['script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'head']);

/** @returns the words of HTML nodes with their emphasis, links and line ends, as Markdown nodes. */
export function toPhrasing(
  nodes: readonly (ElementContent | RootContent)[],
  options: PhrasingOptions,
): PhrasingContent[] {
  return tidy(nodes.flatMap((node) => convert(node, options)));
}

function convert(node: ElementContent | RootContent, options: PhrasingOptions): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replaceAll(/[ \t\n\f\r]+/gu, ' ') }];
  if (node.type !== 'element' || WITHOUT_WORDS.has(node.tagName)) return [];
  const { tagName } = node;
  const lost = PICTURES[tagName];
  if (lost !== undefined && !(tagName === 'img' && node.properties.alt === '')) options.onLost(lost);
  if (tagName === 'br') return [{ type: 'break' }];
  const inside = () => node.children.flatMap((child) => convert(child, options));
  if (tagName === 'a') return convertLink(node, options, inside);
  if (EMPHASIS.has(tagName)) return wrap('emphasis', inside());
  if (STRONG.has(tagName)) return wrap('strong', inside());
  if (tagName === 'sup') return convertRaised(inside());
  if (tagName === 'sub') return surround('{~', inside(), '~}');
  if (tagName === 'ins') return surround('{++', inside(), '++}');
  if (tagName === 'del' || tagName === 's' || tagName === 'strike') return surround('~~', inside(), '~~');
  return inside();
}

function convertLink(
  node: Element,
  options: PhrasingOptions,
  inside: () => PhrasingContent[],
): PhrasingContent[] {
  const label = options.findNote(node);
  if (label !== undefined) return [{ type: 'footnoteReference', identifier: label, label }];
  const address = node.properties.href ?? '';
  const children = inside();
  const hasWords = children.some((child) => child.type !== 'break');
  // A relative address would lead elsewhere in the archive.
  if (!/^(?:https?:\/\/[^\s\\@]+|mailto:[^\s\\]+@[^\s\\]+)$/iu.test(address) || !hasWords) return children;
  return [{ type: 'link', url: address, children }];
}

function convertRaised(found: PhrasingContent[]): PhrasingContent[] {
  const isReference = found.some(({ type }) => type === 'footnoteReference');
  return isReference ? found.filter(({ type }) => type === 'footnoteReference') : surround('{^', found, '^}');
}

function wrap(type: 'emphasis' | 'strong', children: PhrasingContent[]): PhrasingContent[] {
  return [{ type, children }];
}

function surround(before: string, children: PhrasingContent[], after: string): PhrasingContent[] {
  return isBlank(children) ? children : [toMark(before), ...children, toMark(after)];
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every(
    (node) =>
      (node.type === 'text' && node.value.trim() === '') || ('children' in node && isBlank(node.children)),
  );
}

const isMarked = (node: PhrasingContent | undefined): node is Emphasis | Strong =>
  node?.type === 'emphasis' || node?.type === 'strong';

/**
 * Makes nodes that Markdown can write: emphasis has no space at its edges, is not empty, and does not stand directly
 * beside emphasis of the same kind or inside it.
 */
function tidy(nodes: readonly PhrasingContent[], inside: ReadonlySet<string> = new Set()): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const add = (node: PhrasingContent) => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (isMarked(node) && isMarked(last) && last.type === node.type)
      last.children.push(...node.children);
    else result.push(node.type === 'text' ? { ...node } : node);
  };
  for (const node of nodes) {
    if (!('children' in node)) {
      add(node);
      continue;
    }
    const below = isMarked(node) ? new Set([...inside, node.type]) : inside;
    const children = tidy(node.children, below);
    if (isMarked(node) && (inside.has(node.type) || isBlank(children))) {
      for (const child of children) add(child);
      continue;
    }
    const { before, middle, after } = splitEdges(children);
    for (const edge of before) add(edge);
    if (middle.length > 0) add({ ...node, children: middle });
    for (const edge of after) add(edge);
  }
  return result.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replaceAll(/ {2,}/gu, ' ') } : node,
  );
}

/** Takes spaces and line ends from both edges of the children of emphasis or a link. */
function splitEdges(
  children: readonly PhrasingContent[],
): Record<'before' | 'middle' | 'after', PhrasingContent[]> {
  const middle = children.map((child) => ({ ...child }));
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = middle[0]; first; first = middle[0]) {
    if (first.type === 'break') before.push(...middle.splice(0, 1));
    else if (first.type === 'text' && /^\s/u.test(first.value)) {
      const [space = ''] = /^\s+/u.exec(first.value) ?? [];
      before.push({ type: 'text', value: space });
      first.value = first.value.slice(space.length);
      if (first.value === '') middle.shift();
    } else break;
  }
  for (let last = middle.at(-1); last; last = middle.at(-1)) {
    if (last.type === 'break') after.unshift(...middle.splice(-1, 1));
    else if (last.type === 'text' && /\s$/u.test(last.value)) {
      const [space = ''] = /\s+$/u.exec(last.value) ?? [];
      after.unshift({ type: 'text', value: space });
      last.value = last.value.slice(0, -space.length);
      if (last.value === '') middle.pop();
    } else break;
  }
  return { before, middle, after };
}

/** @returns the nodes of each paragraph: two line ends, one after the other, divide paragraphs. */
export function splitParagraphs(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const paragraphs: PhrasingContent[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (node.type === 'break') {
      breaks += 1;
      continue;
    }
    const isSpace = node.type === 'text' && /^[ \t]*$/u.test(node.value);
    if (isSpace && breaks > 0) continue;
    if (breaks > 1) paragraphs.push([]);
    else if (breaks === 1 && paragraphs.at(-1)?.length) paragraphs.at(-1)?.push({ type: 'break' });
    breaks = 0;
    paragraphs.at(-1)?.push(node);
  }
  return paragraphs.map(trim).filter((paragraph) => paragraph.length > 0);
}

/** Takes spaces from the edges of a paragraph and of its lines, and line ends from its end. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const isFirst = index === 0 || nodes[index - 1]?.type === 'break';
      const isLast = index === nodes.length - 1 || nodes[index + 1]?.type === 'break';
      const start = isFirst ? node.value.replace(/^\s+/u, '') : node.value;
      return { ...node, value: isLast ? start.replace(/\s+$/u, '') : start };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
  return trimmed.slice(0, trimmed.findLastIndex(({ type }) => type !== 'break') + 1);
}
