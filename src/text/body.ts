import type {
  BlockContent,
  Code,
  FootnoteDefinition,
  Heading,
  Image,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { OPENING_ID } from '../schemas/ids.ts';
import { fillPositions } from './fill-positions.ts';
import { findCostly, findDeepLine } from './limits.ts';
import { refuseNode, listReferences, toLabel } from './inline.ts';
import { hideEscapedSigns, listPages, restoreMarkdown, showEscapedSigns, toPageId } from './inline-marks.ts';
import { readMark, takeMark } from './marks.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { countMarkers } from './provisions.ts';
import { placeCells, type TableGrid, type WrittenTable } from './table-grid.ts';
import {
  readWrittenBlock,
  readWrittenRow,
  type BlockInput,
  type ParsedBlock,
  type WrittenBlock,
} from './written-block.ts';

/** A picture as it is written in the file. */
export interface WrittenFigure {
  /** The name of its file in content/figures/. */
  file: string;
  /** What it shows, in our own words. */
  alternative: string;
  line: number;
}

/** A block directly in a section. Lists, quotations and notes contain other blocks. */
export type BodyBlock =
  | { type: 'passage'; passage: WrittenBlock }
  | { type: 'preformatted'; passage: WrittenBlock }
  | { type: 'list'; isNumbered: boolean; items: BodyBlock[][] }
  | { type: 'quote'; blocks: BodyBlock[] }
  | { type: 'table'; table: WrittenTable; grid: TableGrid }
  | { type: 'note'; label: string; blocks: BodyBlock[] }
  | { type: 'figure'; figure: WrittenFigure };

/** A section as it is written in the file. */
export interface BodySection {
  id: string;
  heading: WrittenBlock | undefined;
  level: number;
  line: number;
  blocks: BodyBlock[];
  sections: BodySection[];
}

/** The body of a document as it is written in the file, with its problems. */
export interface Body {
  sections: BodySection[];
  /** Every heading and passage in reading order. */
  blocks: WrittenBlock[];
  figures: WrittenFigure[];
  /** Whether the whole body could be read. If not, its words cannot be compared with the source. */
  isWhole: boolean;
  problems: Problem[];
}

/** What the mark of a row may say about its table. */
const HEADER = 'header';
const ROW_HEADERS = 'row-headers';

/**
 * Reads the Markdown of a document.
 *
 * @param file the path to show in problems
 * @param text the whole text of the file
 * @param bodyLine the line, counted from 1, on which the Markdown begins; the lines above are skipped
 */
export function readBody(file: string, text: string, bodyLine: number): Body {
  const lines = text.split('\n');
  const costly = findCostly(lines, bodyLine - 1);
  if (costly) return refuse(file, costly.line, costly.fault);
  // The front matter is replaced with spaces, so that every position is a position in the file.
  const head = lines.slice(0, bodyLine - 1).map((line) => ' '.repeat(line.length));
  const markdown = hideEscapedSigns([...head, ...lines.slice(bodyLine - 1)].join('\n'));
  // One tilde may be a printed sign. Two are struck-out words.
  const root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);
  const deep = findDeepLine(root);
  if (deep !== undefined) return refuse(file, deep, faults.tooDeep());
  fillPositions(root);
  return new BodyReader(file, markdown).read(root.children, Math.max(1, bodyLine - 1));
}

function refuse(file: string, line: number, fault: Fault): Body {
  const problems = [toProblem(file, line, fault)];
  return { sections: [], blocks: [], figures: [], isWhole: false, problems };
}

/** Whether a block is in a list item or in a note. */
interface Surroundings {
  isListItem?: boolean;
  note?: string | undefined;
}

class BodyReader {
  readonly #file: string;
  readonly #markdown: string;
  readonly #blocks: WrittenBlock[] = [];
  readonly #figures: WrittenFigure[] = [];
  readonly #problems: Problem[] = [];
  #isWhole = true;
  readonly #lineById = new Map<string, number>();
  readonly #lineByNote = new Map<string, number>();

  constructor(file: string, markdown: string) {
    this.#file = file;
    this.#markdown = markdown;
  }

  /** @param emptyLine the line to report if there is no block */
  read(nodes: RootContent[], emptyLine: number): Body {
    const sections: BodySection[] = [];
    const open: BodySection[] = [];
    for (const node of nodes) {
      if (node.type === 'heading') {
        // The opening ends with the first heading, of any level.
        if (open[0]?.heading === undefined) open.pop();
        const section = this.#readSection(node);
        while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
        (open.at(-1)?.sections ?? sections).push(section);
        open.push(section);
        continue;
      }
      if (open.length === 0) {
        const line = node.position?.start.line ?? 1;
        const opening = { id: OPENING_ID, heading: undefined, level: 2, line, blocks: [], sections: [] };
        sections.push(opening);
        open.push(opening);
      }
      open.at(-1)?.blocks.push(...this.#readBlock(node));
    }
    this.#checkNotes();
    this.#checkPages();
    // If there is another problem, it may be the reason why no passage was found.
    if (this.#problems.length === 0 && this.#blocks.every(({ kind }) => kind === 'heading'))
      this.#report(this.#blocks.at(-1)?.line ?? emptyLine, faults.noPassage());
    return {
      sections,
      blocks: this.#blocks,
      figures: this.#figures,
      isWhole: this.#isWhole,
      problems: this.#problems,
    };
  }

  #readSection(node: Heading): BodySection {
    const heading = this.#readWritten('heading', node);
    if (node.depth === 1) this.#report(heading.line, faults.titleInBody());
    return { id: heading.id, heading, level: node.depth, line: heading.line, blocks: [], sections: [] };
  }

  #readBlock(node: RootContent, around: Surroundings = {}): BodyBlock[] {
    if (node.type === 'paragraph') return this.#readParagraph(node, around);
    if (node.type === 'blockquote')
      return [{ type: 'quote', blocks: this.#readBlocks(node.children, around) }];
    if (node.type === 'list') return [this.#readList(node, around)];
    if (node.type === 'table') return [this.#readTable(node, around)];
    if (node.type === 'footnoteDefinition') return [this.#readNote(node)];
    if (node.type === 'code') return this.#readPreformatted(node, around);
    this.#isWhole = false;
    this.#report(node.position?.start.line ?? 1, refuseNode(node.type));
    return [];
  }

  #readBlocks(nodes: readonly RootContent[], around: Surroundings): BodyBlock[] {
    return nodes.flatMap((node) => this.#readBlock(node, around));
  }

  #readParagraph(node: Paragraph, around: Surroundings): BodyBlock[] {
    const [first, ...others] = node.children;
    if (first?.type === 'image' && others.length === 0) return this.#readFigure(first);
    return [{ type: 'passage', passage: this.#readWritten('passage', node, around) }];
  }

  #readFigure({ url, alt, title, position }: Image): BodyBlock[] {
    const line = position?.start.line ?? 1;
    const figure = { file: url, alternative: showEscapedSigns(alt ?? '').trim(), line };
    if (figure.alternative === '') this.#report(line, faults.noAlternative(url));
    if (typeof title === 'string') this.#report(line, faults.figureTitle(title));
    this.#figures.push(figure);
    return [{ type: 'figure', figure }];
  }

  #readPreformatted(node: Code, around: Surroundings): BodyBlock[] {
    const line = node.position?.start.line ?? 1;
    const start = node.position?.start.offset ?? 0;
    if (!/^[`~]/u.test(this.#markdown.slice(start))) {
      this.#isWhole = false;
      this.#report(line, faults.indented());
      return [];
    }
    const [opening = ''] = this.#markdown.slice(start).split('\n', 1);
    const fence = /^(?:`+|~+)[ \t]*/u.exec(opening)?.[0].length ?? 0;
    const info = opening.slice(fence).trimEnd();
    const mark = readMark(info, start + fence);
    if (info !== '' && mark === undefined) this.#report(line, faults.fenceInfo(info));
    const value = restoreMarkdown(node.value);
    const position = node.position && { ...node.position, start: { ...node.position.start, line: line + 1 } };
    const passage = this.#add(
      readWrittenBlock({
        ...this.#toInput('passage', line, start + opening.trimEnd().length, around),
        children: [{ type: 'text', value, ...(position && { position }) }],
        role: 'preformatted',
        // A mark is only in the opening line. If that line has none, a mark in the last words is a part of the words.
        mark: mark ?? {
          id: undefined,
          roles: [],
          values: {},
          repeated: [],
          offset: start + opening.trimEnd().length,
        },
        isVerbatim: true,
      }),
    );
    return [{ type: 'preformatted', passage }];
  }

  #readList(node: List, around: Surroundings): BodyBlock {
    const before = this.#blocks.length;
    const items = node.children.map((item) => this.#readListItem(item, node, around));
    const firsts = items.map(([first]) => (first?.type === 'passage' ? first.passage : undefined));
    const counts = countMarkers(firsts.map((first) => first?.words.map(({ word }) => word) ?? []));
    const isNumbered = this.#blocks.length > before && counts.every((count) => count > 0);
    if (isNumbered)
      for (const [index, first] of firsts.entries()) if (first) first.markerWords = counts[index] ?? 0;
    return { type: 'list', isNumbered, items };
  }

  #readListItem(item: ListItem, { ordered }: List, around: Surroundings): BodyBlock[] {
    const line = item.position?.start.line ?? 1;
    if (typeof item.checked === 'boolean') this.#report(line, refuseNode('taskList'));
    const [first, ...rest] = item.children as BlockContent[];
    const [printed] = /^[0-9]+[.)]/u.exec(this.#markdown.slice(item.position?.start.offset ?? 0)) ?? [];
    if (first?.type !== 'paragraph') {
      // The number is a word of the text. The page would not show it.
      if (ordered === true) {
        this.#isWhole = false;
        this.#report(line, faults.numberWithoutWords(printed ?? ''));
      }
      return this.#readBlocks(item.children, around);
    }
    const number: PhrasingContent[] =
      ordered === true && printed !== undefined
        ? [{ type: 'text', value: `${printed} `, ...(item.position && { position: item.position }) }]
        : [];
    const numbered = { ...first, children: [...number, ...first.children] };
    return [
      { type: 'passage', passage: this.#readWritten('passage', numbered, { ...around, isListItem: true }) },
      ...this.#readBlocks(rest, around),
    ];
  }

  #readTable(node: Table, around: Surroundings): BodyBlock {
    const columnCount = Math.max(...node.children.map(({ children }) => children.length));
    const table: WrittenTable = { rows: [], hasRowHeaders: false, align: node.align ?? [], columnCount };
    for (const [index, row] of node.children.entries()) {
      const line = row.position?.start.line ?? 1;
      const cells = row.children.map((cell) => cell.children);
      const last = row.children.at(-1);
      const roles = takeMark(cells.at(-1) ?? []).mark?.roles ?? [];
      if (roles.includes(ROW_HEADERS)) table.hasRowHeaders = true;
      const isHeader = index === 0 || (roles.includes(HEADER) && table.rows.every((above) => above.isHeader));
      if (index === 0 && isEmptyRow(cells)) {
        table.rows.push({ block: undefined, isHeader, line });
        continue;
      }
      const end = last?.children.at(-1)?.position?.end.offset ?? (last?.position?.start.offset ?? 0) + 1;
      const input = this.#toInput('passage', line, end, around);
      const otherRoles = index === 0 ? [HEADER, ROW_HEADERS] : [HEADER];
      table.rows.push({ block: this.#add(readWrittenRow(cells, { ...input, otherRoles })), isHeader, line });
    }
    const grid = placeCells(table);
    for (const { line, fault } of grid.faults) this.#report(line, fault);
    return { type: 'table', table, grid };
  }

  #readNote(node: FootnoteDefinition): BodyBlock {
    const label = toLabel(node);
    const line = node.position?.start.line ?? 1;
    const other = this.#lineByNote.get(label);
    if (other === undefined) this.#lineByNote.set(label, line);
    else this.#report(line, faults.repeatedNote(label, other));
    if (node.children.length === 0) this.#report(line, faults.emptyBlock());
    return { type: 'note', label, blocks: this.#readBlocks(node.children, { note: label }) };
  }

  /** Reports notes without a reference. References without a note are reported where the words are read. */
  #checkNotes(): void {
    const referred = new Set(
      this.#blocks.flatMap(({ children }) => listReferences(children).map(({ label }) => label)),
    );
    for (const [label, line] of this.#lineByNote)
      if (!referred.has(label)) this.#report(line, faults.noteWithoutReference(label));
  }

  #checkPages(): void {
    for (const { page, line } of this.#blocks.flatMap(({ children }) => listPages(children))) {
      const id = toPageId(page);
      const other = this.#lineById.get(id);
      if (other !== undefined) this.#report(line, faults.repeatedPage(page, other));
      else this.#lineById.set(id, line);
    }
  }

  #readWritten(
    kind: WrittenBlock['kind'],
    node: Pick<Heading, 'children' | 'position'>,
    around: Surroundings = {},
  ): WrittenBlock {
    const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset ?? 0;
    const input = this.#toInput(kind, node.position?.start.line ?? 1, end, around);
    return this.#add(readWrittenBlock({ ...input, children: node.children }));
  }

  #toInput(kind: WrittenBlock['kind'], line: number, end: number, around: Surroundings): BlockInput {
    const { isListItem = false, note } = around;
    const role = note === undefined ? {} : { role: 'footnote' as const };
    return { kind, children: [], markdown: this.#markdown, line, end, isListItem, note, ...role };
  }

  #add({ block, faults: found, isWhole }: ParsedBlock): WrittenBlock {
    for (const { line, fault } of found) this.#report(line, fault);
    if (!isWhole) this.#isWhole = false;
    const other = this.#lineById.get(block.id);
    if (other !== undefined) this.#report(block.line, faults.repeatedId(block.id, other));
    else if (block.id !== '') this.#lineById.set(block.id, block.line);
    this.#blocks.push(block);
    return block;
  }

  #report(line: number, fault: Fault): void {
    this.#problems.push(toProblem(this.#file, line, fault));
  }
}

function isEmptyRow(cells: readonly (readonly PhrasingContent[])[]): boolean {
  return cells.every((cell, index) => {
    const { children, mark } = takeMark(cell);
    return (
      children.length === 0 && (mark === undefined || (index === cells.length - 1 && mark.id === undefined))
    );
  });
}
