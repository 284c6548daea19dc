import type { Element, ElementContent, Root, RootContent as HastContent } from 'hast';
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { findFurniture } from './furniture.ts';
import { beginsWith, takeSignBefore, toRawText, withoutLink } from './html-tree.ts';
import { findNotes, toLabel, type FoundNote, type FoundNotes } from './notes.ts';
import { splitParagraphs, toPhrasing, type PhrasingOptions } from './phrasing.ts';
import { isDataTable, listRows, toTable } from './tables.ts';
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
  #notes: FoundNotes;
  /** The labels of the notes that were written as notes. */
  readonly #written = new Set<string>();

  constructor(root: Root, rules: Rules, isWord: boolean) {
    this.#root = root;
    this.#rules = rules;
    this.#isWord = isWord;
    this.#notes = findNotes(root, rules);
  }

  read(): BlocksOfHtml {
    const blocks = this.#readFlow(this.#root.children, undefined);
    const isWritten = (label: string) => this.#written.has(label);
    if ([...this.#notes.labels.values()].every(isWritten)) return { blocks, lost: this.#lost };
    // A note in a table, or in words that are left out, cannot be a note. Then its words and sign stay where they are.
    this.#notes = {
      labels: new Map([...this.#notes.labels].filter(([, label]) => isWritten(label))),
      blocks: new Map([...this.#notes.blocks].filter(([, { label }]) => isWritten(label))),
    };
    this.#lost.length = 0;
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
    const note = leftOut === undefined ? this.#notes.blocks.get(node) : undefined;
    if (note) return this.#readNote(node, note);
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
    const hasNotes = node.children.some((item) => this.#isNote(item));
    if (node.tagName === 'ol' && !this.#isWord && !hasNotes)
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
      const note = this.#notes.blocks.get(item);
      if (note) {
        blocks.push(...this.#readNote(item, note));
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
      const last = runs.at(-1);
      if (last?.[0] && !staysOutside(block) && !staysOutside(last[0])) last.push(block);
      else runs.push([block]);
    }
    return runs.flatMap((run) => {
      const [first] = run;
      if (first === undefined || staysOutside(first)) return run;
      const children = joinLists(run).map(({ node }) => node);
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
        listRows(node).flatMap(({ children }) =>
          children.flatMap((cell) => (this.#isNote(cell) ? [cell] : toCellBlock(cell))),
        ),
        leftOut,
      );
    const table = toTable(node, (cell) => this.#readCell(cell));
    // A caption comes first. XML also has words below the rows.
    const others = node.children.filter(
      (child) => child.type !== 'element' || !/^(?:tr|thead|tbody|tfoot)$/u.test(child.tagName),
    );
    const firstRow = node.children.findIndex((child) => child.type === 'element' && !others.includes(child));
    const isAbove = (child: Content) => node.children.indexOf(child as ElementContent) < firstRow;
    return [
      ...this.#readFlow(others.filter(isAbove), undefined),
      ...(table ? [{ node: table }] : []),
      ...this.#readFlow(
        others.filter((child) => !isAbove(child)),
        undefined,
      ),
    ];
  }

  /** The paragraphs of a cell are lines in it. */
  #readCell({ children }: Element): PhrasingContent[] {
    const blocks = this.#readFlow(children, undefined);
    for (const { node } of blocks)
      if (node.type === 'footnoteDefinition') this.#written.delete(node.label ?? '');
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

  #isNote(node: Content): boolean {
    return node.type === 'element' && this.#notes.blocks.has(node);
  }

  /** The sign and the link back are no words of a note. The words of a link back, such as an arrow, are left out. */
  #readNote({ children }: Element, { label, backs }: FoundNote): ImportBlock[] {
    const [first] = backs;
    const { nodes, sign: before } = first ? takeSignBefore(children, first) : { nodes: children, sign: '' };
    const blocks = this.#readFlow(backs.reduce(withoutLink, nodes), undefined);
    const inside = blocks.filter(({ leftOut }) => leftOut === undefined).map(({ node }) => node);
    if (inside.length === 0) return [];
    this.#written.add(label);
    const sign = toLabel(backs.map(toRawText).join(' '));
    const isSign = sign === label.replace(/@.*$/u, '');
    const left =
      this.#isWord || isSign || sign === ''
        ? []
        : [[{ type: 'text', value: before } as const], ...backs.map((back) => back.children)].flatMap(
            (words) => this.#readParagraphs(words, 'Link back to the text.'),
          );
    const note: ImportBlock = {
      node: { type: 'footnoteDefinition', identifier: label, label, children: inside },
    };
    const others = blocks.filter(({ leftOut }) => leftOut !== undefined);
    const isBefore = first !== undefined && beginsWith({ type: 'root', children: [...nodes] }, first);
    return isBefore ? [...left, note, ...others] : [note, ...others, ...left];
  }

  #toPhrasing(nodes: readonly Content[]): PhrasingContent[] {
    const options: PhrasingOptions = {
      findNote: (link) => this.#notes.labels.get(link),
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

/** Words that are left out, headings and notes cannot be inside an item or a quotation. */
function staysOutside({ node, leftOut }: ImportBlock): boolean {
  return leftOut !== undefined || node.type === 'heading' || node.type === 'footnoteDefinition';
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

function toCellBlock(cell: Content): Element[] {
  return cell.type === 'element' ? [{ ...cell, tagName: 'div' }] : [];
}
