import type { BlockContent, Heading, ListItem, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { OPENING_ID } from '../schemas/ids.ts';
import { findCostly, findDeepLine } from './limits.ts';
import { describeNode } from './inline.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { readWrittenBlock, type WrittenBlock } from './written-block.ts';

/** A block directly in a section. Lists and quotations contain other blocks. */
export type BodyBlock =
  | { type: 'passage'; passage: WrittenBlock }
  | { type: 'list'; items: BodyBlock[][] }
  | { type: 'quote'; blocks: BodyBlock[] };

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
  /** Whether the whole body could be read. If not, its words cannot be compared with the source. */
  isWhole: boolean;
  problems: Problem[];
}

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
  const root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse([...head, ...lines.slice(bodyLine - 1)].join('\n'));
  const deep = findDeepLine(root);
  if (deep !== undefined) return refuse(file, deep, faults.tooDeep());
  return new BodyReader(file).read(root.children, Math.max(1, bodyLine - 1));
}

function refuse(file: string, line: number, fault: Fault): Body {
  return { sections: [], blocks: [], isWhole: false, problems: [toProblem(file, line, fault)] };
}

class BodyReader {
  readonly #file: string;
  readonly #blocks: WrittenBlock[] = [];
  readonly #problems: Problem[] = [];
  #isWhole = true;
  readonly #lineById = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param emptyLine the line to report if there is no block */
  read(nodes: RootContent[], emptyLine: number): Body {
    const sections: BodySection[] = [];
    const open: BodySection[] = [];
    for (const node of nodes) {
      if (node.type === 'heading') {
        // The opening ends with the first heading, of any level.
        if (open[0]?.heading === undefined) open.pop();
        const section = this.#readSection(node, open.at(-1)?.level ?? 1);
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
    // Another problem may be why there is none.
    if (this.#problems.length === 0 && this.#blocks.every(({ kind }) => kind === 'heading'))
      this.#report(this.#blocks.at(-1)?.line ?? emptyLine, faults.noPassage());
    return { sections, blocks: this.#blocks, isWhole: this.#isWhole, problems: this.#problems };
  }

  #readSection(node: Heading, parentLevel: number): BodySection {
    const heading = this.#readWritten('heading', node);
    if (node.depth === 1) this.#report(heading.line, faults.titleInBody());
    else if (node.depth > parentLevel + 1)
      this.#report(heading.line, faults.levelSkipped(node.depth, parentLevel));
    return { id: heading.id, heading, level: node.depth, line: heading.line, blocks: [], sections: [] };
  }

  #readBlock(node: RootContent): BodyBlock[] {
    if (node.type === 'paragraph') return [{ type: 'passage', passage: this.#readWritten('passage', node) }];
    if (node.type === 'blockquote') return [{ type: 'quote', blocks: this.#readBlocks(node.children) }];
    if (node.type === 'list' && node.ordered !== true)
      return [{ type: 'list', items: node.children.map((item) => this.#readListItem(item)) }];
    this.#isWhole = false;
    const what = describeNode(node.type === 'list' ? 'orderedList' : node.type);
    this.#report(node.position?.start.line ?? 1, faults.unsupportedNode(what));
    return [];
  }

  #readBlocks(nodes: readonly RootContent[]): BodyBlock[] {
    return nodes.flatMap((node) => this.#readBlock(node));
  }

  #readListItem(item: ListItem): BodyBlock[] {
    if (typeof item.checked === 'boolean') {
      this.#report(item.position?.start.line ?? 1, faults.unsupportedNode(describeNode('taskList')));
    }
    const [first, ...rest] = item.children as BlockContent[];
    if (first?.type !== 'paragraph') return this.#readBlocks(item.children);
    return [
      { type: 'passage', passage: this.#readWritten('passage', first, true) },
      ...this.#readBlocks(rest),
    ];
  }

  #readWritten(
    kind: WrittenBlock['kind'],
    node: Pick<Heading, 'children' | 'position'>,
    isListItem = false,
  ): WrittenBlock {
    const { block, faults: found, isWhole } = readWrittenBlock(kind, node, isListItem);
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
