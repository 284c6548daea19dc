import type { Element, ElementContent, Root } from 'hast';
import { listElements } from './links.ts';
import type { Placement } from './placement.ts';

/**
 * Changes the HTML of a text, so that it can be shown on another page. The copy has other ids, and no `data-passage`.
 */
export function placeCopy(
  root: Root,
  { idPrefix, linkSuffix, headingShift, resolve, passages, isBook = false }: Placement,
): void {
  if (passages !== undefined) root.children = root.children.flatMap((child) => keepPassages(child, passages));
  for (const element of listElements(root)) {
    const { properties } = element;
    if (typeof properties.id === 'string') properties.id = idPrefix + properties.id;
    if (typeof properties.href === 'string') properties.href = resolve(properties.href);
    if (typeof properties.src === 'string') properties.src = resolve(properties.src);
    if (typeof properties.ariaLabel === 'string')
      properties.ariaLabel = `${properties.ariaLabel} ${linkSuffix}`.trimEnd();
    delete properties.dataPassage;
    if (isBook) {
      writeSign(element);
      writeAlternative(element);
    }
    const [, level] = /^h([1-6])$/u.exec(element.tagName) ?? [];
    if (level !== undefined) element.tagName = `h${Math.min(Number(level) + headingShift, 6)}`;
  }
}

/** A start tag or end tag of the HTML of a text, and the attributes that a copy changes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/gu;
const ATTRIBUTE = / (id|href|src|aria-label|data-passage)="([^"]*)"/gu;

/** HTML escapes these signs in a value. */
const ESCAPED = /[&"<>]/u;

/**
 * Makes the same changes as `placeCopy`, but in the finished HTML. This is faster, so a build makes
 * most copies this way.
 *
 * @returns undefined if the copy has only some passages, is for a book, or has an address or label with an escaped sign
 */
export function placeInHtml(
  html: string,
  { idPrefix, linkSuffix, headingShift, resolve, passages, isBook = false }: Placement,
): string | undefined {
  if (passages !== undefined || isBook) return undefined;
  let isPlain = !ESCAPED.test(idPrefix + linkSuffix);
  const change = (name: string, value: string) => {
    if (name === 'data-passage') return '';
    const changed =
      name === 'id'
        ? idPrefix + value
        : name === 'aria-label'
          ? `${value} ${linkSuffix}`.trimEnd()
          : resolve(value);
    isPlain &&= !ESCAPED.test(value + changed);
    return ` ${name}="${changed}"`;
  };
  const copy = html.replace(TAG, (_, slash: string, tag: string, attributes: string) => {
    const [, level] = /^h([1-6])$/u.exec(tag) ?? [];
    const name = level === undefined ? tag : `h${Math.min(Number(level) + headingShift, 6)}`;
    const changed = attributes.replace(ATTRIBUTE, (__, key: string, value: string) => change(key, value));
    return `<${slash}${name}${changed}>`;
  });
  return isPlain ? copy : undefined;
}

/** @returns the node with only these passages and the headings above them; nothing if it has none of them */
function keepPassages<Node extends Root['children'][number]>(node: Node, ids: ReadonlySet<string>): Node[] {
  if (node.type !== 'element') return isSpace(node) ? [node] : [];
  if (typeof node.properties.id === 'string' && ids.has(node.properties.id)) return [node];
  if (node.properties.dataPassage !== undefined) return [];
  if (node.tagName === 'table') return keepRows(node, ids) as Node[];
  const children: ElementContent[] = [];
  // The headings above the next passage that are not in the copy yet.
  let headings: Element[] = [];
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'header') {
      headings = [...headings.filter((above) => toLevel(above) < toLevel(child)), child];
      continue;
    }
    const kept = keepPassages(child, ids);
    if (kept.some(({ type }) => type === 'element')) children.push(...headings.splice(0));
    children.push(...kept);
  }
  return children.some(({ type }) => type === 'element') ? [{ ...node, children }] : [];
}

/** @returns the table with only these rows, below the headings of its columns; nothing if it has none of the rows */
function keepRows(table: Element, ids: ReadonlySet<string>): Element[] {
  const isKept = (row: Element) => typeof row.properties.id === 'string' && ids.has(row.properties.id);
  if (!listElements(table).some(isKept)) return [];
  const children = table.children.map((part): ElementContent =>
    part.type === 'element' && part.tagName === 'tbody'
      ? { ...part, children: part.children.filter((row) => row.type !== 'element' || isKept(row)) }
      : part,
  );
  return [{ ...table, children }];
}

/** @returns the level of the heading in a header of `html.ts` */
function toLevel({ children: [heading] }: Element): number {
  return heading?.type === 'element' ? Number(heading.tagName.slice(1)) : 0;
}

function isSpace(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A book has no pictures, so it says what they show. */
function writeAlternative(element: Element): void {
  if (element.tagName !== 'img') return;
  element.tagName = 'p';
  element.children = [{ type: 'text', value: `[${String(element.properties.alt)}]` }];
  element.properties = {};
}

/** Writes what the style sheets of the pages add: the number of a passage, `§` or `[sic]`. */
function writeSign(element: Element): void {
  const { className, dataNumber } = element.properties;
  const classes = Array.isArray(className) ? className : [];
  const sign = classes.includes('sic-note') ? ' [sic]' : '§ ';
  if (typeof element.properties.dataSign === 'string') {
    element.children = [{ type: 'text', value: `[${element.properties.dataSign}] ` }];
    return;
  }
  if (!classes.includes('sic-note') && !classes.includes('permalink')) return;
  element.children = [{ type: 'text', value: typeof dataNumber === 'string' ? `${dataNumber} ` : sign }];
}
