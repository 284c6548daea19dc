import type { Element, ElementContent, Root, RootContent as HastContent } from 'hast';
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { splitParagraphs, toPhrasing, type PhrasingOptions } from './phrasing.ts';
import { toTable } from './tables.ts';
import { toLeaveOutRule, type Rules } from './rules.ts';
import { readLines } from './text-lines.ts';
import { joinLists, toMark, withRole, type ImportBlock, type Lost } from './tree.ts';

type Content = ElementContent | HastContent;

/** The blocks of an HTML tree, and what a text cannot have of it. */
export interface BlocksOfHtml {
  blocks: ImportBlock[];
  lost: Lost[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noscript ol p plaintext pre ' +
    'search section select summary table tbody tfoot thead tr td th ul xmp caption option textarea'
  ).split(' '),
);

/** What the elements of a page that are rarely words of a text are called. */
const FURNITURE: Readonly<Record<string, string>> = {
  nav: 'Menu of the page.',
  header: 'Head of the page.',
  footer: 'Foot of the page.',
  aside: 'Words beside the text.',
  button: 'Button of the page.',
  select: 'Form of the page.',
  textarea: 'Form of the page.',
  form: 'Form of the page.',
  dialog: 'Window of the page.',
  noscript: 'Words for browsers without scripts.',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'Menu of the page.',
  banner: 'Head of the page.',
  contentinfo: 'Foot of the page.',
  search: 'Form of the page.',
  complementary: 'Words beside the text.',
};
const CLASSES =
  /(?:^|[-_ ])(?:breadcrumbs?|cookies?|skip-?(?:link|nav)|share|social|pagination|noprint|sr-only)(?:$|[-_ ])/iu;

/**
 * Converts a page, or what another format was made into, to blocks of Markdown in the order of their words.
 *
 * @param isWord whether it was made of a Word file: then the source has the number of each list item and note
 */
export function toBlocks(root: Root, rules: Rules, isWord = false): BlocksOfHtml {
  return new BlockReader(root, rules, isWord).read();
}

class BlockReader {
  readonly #root: Root;
  readonly #rules: Rules;
  readonly #isWord: boolean;
  readonly #lost: Lost[] = [];
  readonly #notes: ReadonlyMap<string, string>;

  constructor(root: Root, rules: Rules, isWord: boolean) {
    this.#root = root;
    this.#rules = rules;
    this.#isWord = isWord;
    // A page in HTML has no number before a note in a list, so its words cannot be told from those around it.
    this.#notes = isWord ? findNotes(root, rules) : new Map();
  }

  read(): BlocksOfHtml {
    return { blocks: this.#readFlow(this.#root.children, undefined), lost: this.#lost };
  }

  /** Reads words and blocks in any mixture: words between two blocks are a paragraph. */
  #readFlow(nodes: readonly Content[], leftOut: string | undefined): ImportBlock[] {
    const blocks: ImportBlock[] = [];
    let words: Content[] = [];
    const flush = () => {
      blocks.push(...this.#readParagraphs(words, leftOut));
      words = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && hasBlock(node)) {
        flush();
        blocks.push(...this.#readElement(node, leftOut ?? this.#findFurniture(node)));
      } else words.push(node);
    }
    flush();
    return blocks;
  }

  #findFurniture(node: Element): string | undefined {
    const reason = findFurniture(node);
    // The words outside of the main part are one proposal.
    if (node.properties.dataLeftOut !== undefined) return reason;
    return reason !== undefined && this.#rules.take(toLeaveOutRule(reason), toRawText(node))
      ? reason
      : undefined;
  }

  #readParagraphs(nodes: readonly Content[], leftOut: string | undefined, role?: string): ImportBlock[] {
    return splitParagraphs(this.#toPhrasing(nodes)).map((children) =>
      toBlock({ type: 'paragraph', children: withRole(children, role) }, leftOut),
    );
  }

  #readElement(node: Element, leftOut: string | undefined): ImportBlock[] {
    const { tagName, children } = node;
    const depth = Number(/^h([1-6])$/u.exec(tagName)?.[1] ?? 0);
    if (depth > 0) return this.#readHeading(node, depth, leftOut);
    if (tagName === 'head' || tagName === 'script' || tagName === 'style' || tagName === 'template')
      return [];
    if (tagName === 'table') return this.#readTable(node, leftOut);
    if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp')
      return this.#readPreformatted(node, leftOut);
    // What is left out needs no form.
    if (leftOut !== undefined) return this.#readFlow(children, leftOut);
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
      return this.#readList(node);
    if (tagName === 'blockquote') return this.#group(this.#readFlow(children, undefined), 'blockquote');
    if (tagName === 'dt' || tagName === 'dd' || tagName === 'figcaption' || tagName === 'caption') {
      const role = { dt: 'term', dd: 'definition', figcaption: 'caption', caption: 'caption' }[tagName];
      if (!children.some((child) => child.type === 'element' && hasBlock(child)))
        return this.#readParagraphs(children, undefined, role);
    }
    return this.#readFlow(children, undefined);
  }

  #readHeading({ children }: Element, depth: number, leftOut: string | undefined): ImportBlock[] {
    const phrasing = this.#toPhrasing(children).map((node) =>
      node.type === 'break' ? ({ type: 'text', value: ' ' } as const) : node,
    );
    const [words = []] = splitParagraphs(phrasing);
    if (words.length === 0) return [];
    return [toBlock({ type: 'heading', depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children: words }, leftOut)];
  }

  /** A list can be left out in parts, so the items with words that are left out come between lists. */
  #readList(node: Element): ImportBlock[] {
    const note = this.#readNotesOfList(node);
    if (note) return note;
    if (node.tagName === 'ol' && !this.#isWord)
      this.#lost.push({
        what: 'the numbers that a browser adds to a list: they are no words of the file',
        near: toRawText(node).trim().slice(0, 60),
      });
    const blocks: ImportBlock[] = [];
    for (const item of node.children) {
      if (item.type !== 'element') {
        if (item.type === 'text' && item.value.trim() !== '')
          blocks.push(...this.#readFlow([item], undefined));
        continue;
      }
      const inside = this.#readFlow(item.tagName === 'li' ? item.children : [item], undefined);
      // Word may begin a list with its second level.
      const isOnlyList = inside.length === 1 && inside[0]?.node.type === 'list';
      blocks.push(...(isOnlyList ? inside : this.#group(inside, 'item')));
    }
    return joinLists(blocks);
  }

  /** Puts blocks into a list item or quotation. Blocks that are left out cannot be inside. */
  #group(blocks: ImportBlock[], kind: 'item' | 'blockquote'): ImportBlock[] {
    const runs: ImportBlock[][] = [];
    for (const block of blocks) {
      const isOut = block.leftOut !== undefined || block.node.type === 'heading';
      const last = runs.at(-1);
      const lastIsOut = last?.[0] && (last[0].leftOut !== undefined || last[0].node.type === 'heading');
      if (last && !isOut && !lastIsOut) last.push(block);
      else runs.push([block]);
    }
    return runs.flatMap((run) => {
      const [first] = run;
      if (first?.leftOut !== undefined || first?.node.type === 'heading') return run;
      const children = run.map(({ node }) => node);
      return kind === 'blockquote'
        ? [{ node: { type: 'blockquote', children } }]
        : [
            {
              node: {
                type: 'list',
                spread: false,
                children: [{ type: 'listItem', spread: false, children }],
              },
            },
          ];
    });
  }

  #readTable(node: Element, leftOut: string | undefined): ImportBlock[] {
    const isData = leftOut === undefined && isDataTable(node);
    if (!isData)
      return this.#readFlow(
        listRows(node).flatMap(({ children }) => children.flatMap(toCellBlock)),
        leftOut,
      );
    const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    const table = toTable(listRows(node), (cell) => this.#readCell(cell));
    return [
      ...(caption?.type === 'element' ? this.#readElement(caption, undefined) : []),
      ...(table ? [{ node: table }] : []),
    ];
  }

  /** The paragraphs of a cell are lines in it. */
  #readCell({ children }: Element): PhrasingContent[] {
    const blocks = this.#readFlow(children, undefined);
    const lines = blocks.flatMap(({ node }) => listLines(node));
    return lines.flatMap((line, index) =>
      index === 0
        ? line
        : [
            { type: 'text', value: ' ' } as const,
            toMark('{/}'),
            { type: 'text', value: ' ' } as const,
            ...line,
          ],
    );
  }

  #readPreformatted(node: Element, leftOut: string | undefined): ImportBlock[] {
    const value = toRawText(node);
    const lines = value.split('\n');
    if (value.trim() === '') return [];
    // Old pages have their whole text in one such element.
    if (leftOut === undefined && lines.length > 40 && lines.filter((line) => line.trim() === '').length > 5)
      return readLines(lines, this.#rules);
    return [toBlock({ type: 'code', value: value.replace(/^\n|\s+$/gu, '') }, leftOut)];
  }

  /** mammoth and many pages write notes as a list, each item with a link back to its reference. */
  #readNotesOfList({ children }: Element): ImportBlock[] | undefined {
    const items = children.filter((child) => child.type === 'element');
    const labels = items.map((item) => this.#notes.get(item.properties.id ?? ''));
    if (items.length === 0 || labels.some((label) => label === undefined)) return undefined;
    return items.flatMap((item, index) => this.#readNote(item.children, labels[index] ?? ''));
  }

  #readNote(children: ElementContent[], label: string): ImportBlock[] {
    const blocks = this.#readFlow(withoutBackLinks(children), undefined);
    const inside = blocks.filter(({ leftOut }) => leftOut === undefined).map(({ node }) => node);
    if (inside.length === 0) return [];
    return [{ node: { type: 'footnoteDefinition', identifier: label, label, children: inside } }];
  }

  #toPhrasing(nodes: readonly Content[]): PhrasingContent[] {
    const options: PhrasingOptions = {
      findNote: ({ properties }) => this.#notes.get((properties.href ?? '').replace(/^#/u, '')),
      onLost: (what) =>
        this.#lost.push({
          what,
          near: toRawText({ type: 'root', children: [...nodes] })
            .trim()
            .slice(0, 60),
        }),
    };
    return toPhrasing(nodes, options);
  }
}

function toBlock(node: BlockContent | DefinitionContent, leftOut: string | undefined): ImportBlock {
  return leftOut === undefined ? { node } : { node, leftOut };
}

function listLines(node: BlockContent | DefinitionContent): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const lines: PhrasingContent[][] = [[]];
    for (const child of node.children) {
      if (child.type === 'break') lines.push([]);
      else if (child.type !== 'html' || !child.value.startsWith(' {.')) lines.at(-1)?.push(child);
    }
    return lines;
  }
  if (node.type === 'code') return node.value.split('\n').map((value) => [{ type: 'text', value }]);
  if ('children' in node)
    return node.children.flatMap((child) =>
      child.type === 'listItem' ? child.children.flatMap(listLines) : listLines(child as BlockContent),
    );
  return [];
}

function hasBlock(node: Element): boolean {
  if (BLOCKS.has(node.tagName)) return true;
  return node.children.some((child) => child.type === 'element' && hasBlock(child));
}

function findFurniture({ tagName, properties }: Element): string | undefined {
  if (typeof properties.dataLeftOut === 'string') return properties.dataLeftOut;
  const named = FURNITURE[tagName] ?? ROLES[properties.role ?? ''];
  if (named !== undefined) return named;
  if (properties.hidden !== undefined && properties.hidden !== false)
    return 'Words that browsers do not show.';
  const names = [properties.className ?? [], properties.id ?? []].flat().join(' ');
  return CLASSES.test(names) ? 'Furniture of the page.' : undefined;
}

/** @returns the rows of a table, also of its head, body and foot */
function listRows(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? listRows(child) : [];
  });
}

/** A table that only places words on the page has one column, other tables, or whole parts of the text. */
function isDataTable(table: Element): boolean {
  const rows = listRows(table);
  const cells = rows.flatMap(({ children }) => children.filter((child) => child.type === 'element'));
  const columns = Math.max(
    0,
    ...rows.map(({ children }) => children.filter((child) => child.type === 'element').length),
  );
  if (rows.length === 0 || columns < 2 || (rows.length === 1 && columns === 2 && cells.length < 3))
    return false;
  return cells.every(
    (cell) => !hasElement(cell, /^(?:table|h[1-6]|blockquote|form)$/u) && toRawText(cell).length < 6_000,
  );
}

function hasElement(node: Element, name: RegExp): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (name.test(child.tagName) || hasElement(child, name)),
  );
}

function toCellBlock(cell: Content): Element[] {
  return cell.type === 'element' ? [{ ...cell, tagName: 'div' }] : [];
}

/** @returns the text of all nodes, with line ends for `br` */
export function toRawText(node: Root | Content): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map((child) => toRawText(child)).join('') : '';
}

/** @returns the label of each note by the id of its element: an element that a link leads to, and that links back */
function findNotes(root: Root, rules: Rules): Map<string, string> {
  const byId = new Map<string, Element>();
  const links: { id: string | undefined; to: string; words: string }[] = [];
  const walk = (node: Root | Content, nearestId: string | undefined): void => {
    if (!('children' in node)) return;
    const own = node.type === 'element' && node.properties.id !== undefined ? node.properties.id : undefined;
    if (own !== undefined && node.type === 'element') byId.set(own, node);
    const near = own ?? nearestId;
    if (node.type === 'element' && node.tagName === 'a' && (node.properties.href ?? '').startsWith('#'))
      links.push({ id: near, to: String(node.properties.href).slice(1), words: toRawText(node).trim() });
    for (const child of node.children) walk(child, near);
  };
  walk(root, undefined);
  const notes = new Map<string, string>();
  for (const { id, to, words } of links) {
    const target = byId.get(to);
    const label = words.replace(/^[[(]|[\])]$/gu, '');
    if (target?.tagName !== 'li' || id === undefined || !/^(?:[0-9]{1,4}|[a-z]|[*†‡§]+)$/u.test(label))
      continue;
    if (hasLinkTo(target, id) && rules.take('move as a note', toRawText(target)))
      notes.set(to, [...notes.values()].includes(label) ? `${label}@${notes.size + 1}` : label);
  }
  return notes;
}

function hasLinkTo(node: Element, id: string): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.properties.href === `#${id}` || hasLinkTo(child, id)),
  );
}

/** The arrow that mammoth puts at the end of a note is not in the file. */
function withoutBackLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const isArrow =
      node.tagName === 'a' && /^#/u.test(node.properties.href ?? '') && toRawText(node).trim() === '↑';
    return isArrow ? [] : [{ ...node, children: withoutBackLinks(node.children) }];
  });
}
